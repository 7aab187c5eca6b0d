import {rightArguments} from '../../../../src/validators/asgi/rules/right-arguments.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(rightArguments, {
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
    `def application(scope):
    return inner
`,
    `def application():
    return inner
`,
    `class A:
    async def __call__(self, scope, receive, send):
        pass

application = A()
`,
    `class A:
    def __init__(self, scope):
        pass

application = A
`,
    `async def application(*args):
    pass
`,
    `application = make()
`,
  ],
  bad: [
    {
      text: `async def application(scope):
    pass
`,
      at: '1:1',
      times: 1,
      says: [/3 arguments/],
    },
    {
      text: `async def application(scope, receive):
    pass
`,
      at: '1:1',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    return []
`,
      at: '1:1',
      times: 1,
    },
    {
      text: `class A:
    async def __call__(self, scope):
        pass

application = A()
`,
      at: '2:5',
      times: 1,
    },
    {
      text: `class A:
    pass

application = A()
`,
      at: '4:1',
      times: 1,
    },
    {
      text: `application = {}
`,
      at: '1:1',
      times: 1,
    },
  ],
});
