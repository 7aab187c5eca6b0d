import {rightArguments} from '../../../../src/validators/wsgi/rules/right-arguments.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(rightArguments, {
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
    `def application(environ, start_response, extra=None):
    return []
`,
    `def application(*args):
    return []
`,
    `class A:
    def __call__(self, environ, start_response):
        pass

application = A()
`,
    `class application:
    def __init__(self, environ, start_response):
        pass
    def __iter__(self):
        yield b''
`,
    `class A(Base):
    pass

application = A()
`,
    `@decorated
def application(x):
    pass
`,
    `application = lambda e, s: []
`,
    `application = make()
`,
    `app = None
def application(e, s):
    pass
`,
    `class A:
    @staticmethod
    def __call__(e, s):
        pass

application = A()
`,
    `def application(environ, start_response, *, debug=False):
    pass
`,
    `if X:
    application = None
else:
    application = f
`,
  ],
  bad: [
    {
      text: `def application(environ):
    return []
`,
      at: '1:1',
      times: 1,
      says: [/2 arguments/],
    },
    {
      text: `def application(a, b, c):
    return []
`,
      at: '1:1',
      times: 1,
    },
    {
      text: `application = lambda: []
`,
      at: '1:15',
      times: 1,
    },
    {
      text: `class A:
    pass

application = A()
`,
      at: '4:1',
      times: 1,
      says: [/__call__/],
    },
    {
      text: `class A:
    def __call__(self):
        pass

application = A()
`,
      at: '2:5',
      times: 1,
    },
    {
      text: `class A:
    def __call__(self, e, s):
        pass

application = A
`,
      at: '5:1',
      times: 1,
    },
    {
      text: `application = 'mysite'
`,
      at: '1:1',
      times: 1,
    },
    {
      text: `application = None
`,
      at: '1:1',
      times: 1,
    },
    {
      text: `def application(environ, start_response, *, debug):
    return []
`,
      at: '1:1',
      times: 1,
      says: [/debug/],
    },
  ],
});
