import {messageForm} from '../../../../src/validators/asgi/rules/message-form.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(messageForm, {
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
    await send({'type': 'http.response.body', 'body': 'x'.encode()})
`,
    `async def application(scope, receive, send):
    await send({**base, 'status': 200})
`,
    `async def application(scope, receive, send):
    await send({'type': kind})
`,
    `async def application(scope, receive, send):
    await send({'type': 'http.response.start', 'status': code})
`,
    `async def application(scope, receive, send):
    await send({'type': 'websocket.send', 'text': 'x'})
`,
    `async def application(scope, receive, send):
    await send({'type': 'http.response.body'})
`,
    `async def application(scope, receive, send):
    await send({'type': 'custom.thing'})
`,
    `async def application(scope, receive, send):
    m = {'type': 'http.response.start'}
    m['status'] = 200
    await send(m)
`,
  ],
  bad: [
    {
      text: 'async def application(scope, receive, send):\n    assert scope["type"] == "http"\n    await send({"type": "http.response.start", "status": 20})\n    await send({"type": "http.response.body", "body": b"x"})\n',
      says: [/100 to 599/],
      times: 1,
    },
    {
      text: `async def application(scope, receive, send):
    await send({'type': 'http.response.body', 'body': 'x'})
`,
      at: '2:55',
      times: 1,
      says: [/bytes/],
    },
    {
      text: `async def application(scope, receive, send):
    await send({'status': 200})
`,
      at: '2:16',
      times: 1,
      says: [/type/],
    },
    {
      text: `async def application(scope, receive, send):
    await send({'type': 'http.response.begin', 'status': 200})
`,
      at: '2:25',
      times: 1,
    },
    {
      text: `async def application(scope, receive, send):
    await send({'type': 'http.response.start', 'status': '200'})
`,
      at: '2:58',
      times: 1,
    },
    {
      text: `async def application(scope, receive, send):
    await send({'type': 'http.response.start'})
`,
      at: '2:16',
      times: 1,
    },
    {
      text: `async def application(scope, receive, send):
    await send({'type': 'http.respons.body'})
`,
      at: '2:25',
      times: 1,
      says: [/Did you mean/],
    },
  ],
});
