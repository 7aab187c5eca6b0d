import {byteHeaders} from '../../../../src/validators/asgi/rules/byte-headers.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(byteHeaders, {
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
    await send({'type': 'http.response.start', 'status': 200, 'headers': []})
`,
    `async def application(scope, receive, send):
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'a', str(5).encode())]})
`,
    `async def application(scope, receive, send):
    await send({'type': 'http.response.start', 'status': 200, 'headers': headers})
`,
  ],
  bad: [
    {
      text: `async def application(scope, receive, send):
    await send({'type': 'http.response.start', 'status': 200, 'headers': [('a', 'b')]})
`,
      at: '2:75',
      times: 1,
    },
    {
      text: `async def application(scope, receive, send):
    await send({'type': 'http.response.start', 'status': 200, 'headers': {b'a': b'b'}})
`,
      at: '2:74',
      times: 1,
    },
    {
      text: `async def application(scope, receive, send):
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'a', 5)]})
`,
      at: '2:75',
      times: 1,
    },
  ],
});
