import {settingsBeforeApplication} from '../../../../src/validators/wsgi/rules/settings-before-application.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(settingsBeforeApplication, {
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
    `from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
`,
    `import os

from django.core.wsgi import get_wsgi_application

os.environ.__setitem__('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
    `import os
from django.core.wsgi import get_wsgi_application
os.environ['DJANGO_SETTINGS_MODULE'] = 'a.b'
os.environ.setdefault('LANG', 'C')
application = get_wsgi_application()
`,
  ],
  bad: [
    {
      text: 'import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE ", "mysite.settings")\napplication = get_wsgi_application()\n',
      times: 1,
    },
    {
      text: `import os
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
`,
      at: '4:23',
      times: 1,
      says: [/above/],
    },
    {
      text: `import os
from django.core.wsgi import get_wsgi_application
os.environ['DJANGO_SETTING_MODULE'] = 'mysite.settings'
application = get_wsgi_application()
`,
      at: '3:12',
      times: 1,
      says: [/DJANGO_SETTINGS_MODULE/],
    },
  ],
});
