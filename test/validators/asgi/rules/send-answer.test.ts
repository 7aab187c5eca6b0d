import {sendAnswer} from '../../../../src/validators/asgi/rules/send-answer.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(sendAnswer, {
  good: [
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
