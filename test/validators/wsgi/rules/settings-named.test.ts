import {settingsNamed} from '../../../../src/validators/wsgi/rules/settings-named.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(settingsNamed, {
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
    `import config.settings_env
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
`,
    `from dotenv import load_dotenv
from django.core.wsgi import get_wsgi_application
load_dotenv()
application = get_wsgi_application()
`,
  ],
  bad: [
    {
      text: `from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
`,
      at: '2:15',
      times: 1,
    },
  ],
});
