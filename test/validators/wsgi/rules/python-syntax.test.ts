import {pythonSyntax} from '../../../../src/validators/wsgi/rules/python-syntax.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(pythonSyntax, {
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
    ``,
  ],
  bad: [
    {
      text: `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application(
`,
      at: '7:35',
      times: 1,
    },
    {
      text: `def application(environ, start_response)
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
      at: '1:41',
      times: 1,
    },
  ],
});
