import {callStartResponse} from '../../../../src/validators/wsgi/rules/call-start-response.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(callStartResponse, {
  good: [
    'def application(environ, start_response):\n    if environ["PATH_INFO"] == "/":\n        start_response("200 OK", [])\n        return [b"x"]\n    start_response("200 OK", [])\n    return [b"y"]\n',
    'def application(environ, start_response):\n    try:\n        start_response("200 OK", [])\n    except OSError:\n        start_response("500 Error", [], sys.exc_info())\n    return [b"y"]\n',
    `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
    `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
    `def application(environ, start_response):
    return inner(environ, start_response)
`,
    `def application(environ, start_response):
    def go():
        start_response('200 OK', [])
    go()
    return []
`,
    `def application(*args):
    return []
`,
    `class A:
    def __init__(self, e, s):
        self.s = s

application = A
`,
  ],
  bad: [
    {
      text: 'def application(environ, start_response):\n    start_response("200 OK", [])\n    start_response("200 OK", [])\n    return [b"x"]\n',
      at: '3:5',
      says: [/already/],
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    return [b'x']
`,
      at: '1:1',
      times: 1,
      says: [/never called/],
    },
    {
      text: `class A:
    def __call__(self, environ, respond):
        return [b'x']

application = A()
`,
      at: '2:5',
      times: 1,
      says: [/`respond`/],
    },
  ],
});
