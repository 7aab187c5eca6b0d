import {settingsPath} from '../../../../src/validators/wsgi/rules/settings-path.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(settingsPath, {
  good: [
    `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
    `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'config.settings.production')

application = get_wsgi_application()
`,
    `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'my-site.settings')

application = get_wsgi_application()
`,
    `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', os.environ.get('S', 'a.b'))

application = get_wsgi_application()
`,
    `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
  ],
  bad: [
    {
      text: `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite/settings.py')

application = get_wsgi_application()
`,
      at: '5:49',
      times: 1,
      says: [/`mysite.settings`/],
    },
    {
      text: `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings.py')

application = get_wsgi_application()
`,
      at: '5:49',
      times: 1,
    },
    {
      text: `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', '{project}.settings')

application = get_wsgi_application()
`,
      at: '5:49',
      times: 1,
    },
    {
      text: `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', '')

application = get_wsgi_application()
`,
      at: '5:49',
      times: 1,
    },
  ],
});
