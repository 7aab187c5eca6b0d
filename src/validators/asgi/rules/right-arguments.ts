import {rightArguments as rule} from '../../wsgi/shared/right-arguments.ts';

/** The application takes what the server hands over, for ASGI servers. */
export const rightArguments = rule('asgi', {
  bad: "async def application(scope):\n    assert scope['type'] == 'http'\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    await send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
  good: "async def application(scope, receive, send):\n    assert scope['type'] == 'http'\n    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n    await send({'type': 'http.response.body', 'body': b'Hello\\n'})\n",
});
