import {asyncApplication} from '../../../../src/validators/asgi/rules/async-application.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(asyncApplication, {
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
    `def application(scope, receive, send):
    return inner(scope, receive, send)
`,
    `def application(scope):
    async def inner(receive, send):
        pass
    return inner
`,
    `class A:
    async def __call__(self, a, b, c):
        pass

application = A()
`,
  ],
  bad: [
    {
      text: `def application(scope, receive, send):
    send({})
`,
      at: '1:1',
      times: 1,
      says: [/async def/],
    },
    {
      text: `async def application(scope, receive, send):
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    yield b'x'
`,
      at: '1:1',
      times: 1,
      says: [/generator/],
    },
    {
      text: `class A:
    def __call__(self, scope, receive, send):
        pass

application = A()
`,
      at: '2:5',
      times: 1,
    },
  ],
});
