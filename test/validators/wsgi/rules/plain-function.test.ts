import {plainFunction} from '../../../../src/validators/wsgi/rules/plain-function.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(plainFunction, {
  good: [
    `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
    `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
    `async def other():
    pass
def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
    `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  ],
  bad: [
    {
      text: `async def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
      at: '1:1',
      times: 1,
    },
    {
      text: `class A:
    async def __call__(self, e, s):
        pass

application = A()
`,
      at: '2:5',
      times: 1,
    },
  ],
});
