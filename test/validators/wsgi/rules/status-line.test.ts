import {statusLine} from '../../../../src/validators/wsgi/rules/status-line.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(statusLine, {
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
    `def application(environ, start_response):
    start_response('404 Not Found', [])
    return [b'x']
`,
    `def application(environ, start_response):
    start_response('200', [])
    return [b'x']
`,
    `def application(environ, start_response):
    start_response(status, [])
    return [b'x']
`,
    `def application(environ, start_response):
    start_response(f'{code} OK', [])
    return [b'x']
`,
    `def application(environ, start_response):
    s = '200 OK'
    start_response(s, [])
    return [b'x']
`,
    `def application(environ, start_response):
    start_response(*args)
    return [b'x']
`,
    `def application(environ, start_response):
    start_response(str(200) + ' OK', [])
    return [b'x']
`,
  ],
  bad: [
    {
      text: `def application(environ, start_response):
    start_response(200, [])
    return [b'x']
`,
      at: '2:20',
      times: 1,
      says: [/200 OK/],
    },
    {
      text: `def application(environ, start_response):
    start_response('OK', [])
    return [b'x']
`,
      at: '2:20',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    start_response(b'200 OK', [])
    return [b'x']
`,
      at: '2:20',
      times: 1,
    },
    {
      text: `def application(environ, start_response):
    s = 'Fine'
    start_response(s, [])
    return [b'x']
`,
      at: '3:20',
      times: 1,
    },
  ],
});
