import {scopeType} from '../../../../src/validators/asgi/rules/scope-type.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(scopeType, {
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
    if scope.get('type') == 'http':
        await send({'type': 'http.response.start', 'status': 200})
`,
    `async def application(scope, receive, send):
    kind = scope['type']
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
`,
    `async def application(scope, receive, send):
    await inner(scope, receive, send)
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
`,
    `async def application(scope, receive, send):
    pass
`,
  ],
  bad: [
    {
      text: `async def application(scope, receive, send):
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
      at: '1:1',
      times: 1,
      says: [/lifespan/],
    },
    {
      text: `async def application(scope, receive, send):
    path = scope['path']
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
      at: '1:1',
      times: 1,
    },
  ],
});
