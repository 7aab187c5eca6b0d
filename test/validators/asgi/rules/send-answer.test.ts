import {sendAnswer} from '../../../../src/validators/asgi/rules/send-answer.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(sendAnswer, {
  good: [
    'async def application(scope, receive, send):\n    assert scope["type"] == "http"\n    await send({"type": "http.response.start", "status": 200, "headers": []})\n    await send({"type": "http.response.body", "body": b"x", "more_body": True})\n    await send({"type": "http.response.body", "body": b"x"})\n',
    'async def application(scope, receive, send):\n    assert scope["type"] == "http"\n    if scope["path"] == "/":\n        await send({"type": "http.response.start", "status": 200, "headers": []})\n        await send({"type": "http.response.body", "body": b"x"})\n        return\n    await send({"type": "http.response.start", "status": 200, "headers": []})\n    await send({"type": "http.response.body", "body": b"x"})\n',
    'async def application(scope, receive, send):\n    assert scope["type"] == "http"\n    await send({"type": "http.response.start", "status": 200, "headers": []})\n    await other(scope, receive, send)\n',
    'async def application(scope, receive, send):\n    assert scope["type"] == "http"\n    await send({"type": "http.response.start", "status": 200, "headers": []})\n    await send(message)\n',
    'async def application(scope, receive, send):\n    assert scope["type"] == "http"\n    await send({"type": "http.response.start", "status": 200, "headers": []})\n    await send({"type": "http.response.pathsend", "path": "/x"})\n',
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
    `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
    `async def application(scope, receive, send):
    await inner(scope, receive, send)
`,
    `async def application(scope, receive, send):
    await reply(send)
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
    `async def application(scope, receive, send):
    async def go(m):
        await send(m)
    await go({})
`,
    `async def application(*args):
    pass
`,
    `async def application(scope, receive, send):
    message = make()
    await send(message)
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  ],
  bad: [
    {
      text: 'async def application(scope, receive, send):\n    assert scope["type"] == "http"\n    await send({"type": "http.response.start", "status": 200, "headers": []})\n',
      at: '3:11',
      says: [/never ended/],
      times: 1,
    },
    {
      text: 'async def application(scope, receive, send):\n    assert scope["type"] == "http"\n    await send({"type": "http.response.start", "status": 200, "headers": []})\n    await send({"type": "http.response.start", "status": 200, "headers": []})\n    await send({"type": "http.response.body", "body": b"x"})\n',
      at: '4:11',
      says: [/already been started/],
      times: 1,
    },
    {
      text: 'async def application(scope, receive, send):\n    assert scope["type"] == "http"\n    await send({"type": "http.response.start", "status": 200, "headers": []})\n    await send({"type": "http.response.body", "body": b"x"})\n    await send({"type": "http.response.body", "body": b"x"})\n',
      at: '5:11',
      says: [/already ended/],
      times: 1,
    },
    {
      text: `async def application(scope, receive, send):
    return [b'x']
`,
      at: '1:1',
      times: 1,
      says: [/never called/],
    },
    {
      text: `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
      at: '3:11',
      times: 1,
      says: [/before/],
    },
    {
      text: `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.body', 'body': b'Hello'})
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
`,
      at: '3:11',
      times: 1,
    },
  ],
});
