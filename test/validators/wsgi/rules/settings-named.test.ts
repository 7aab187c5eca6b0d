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
    `import os
from django.core.wsgi import get_wsgi_application
os.environ.update(DJANGO_SETTINGS_MODULE='mysite.settings')
application = get_wsgi_application()
`,
    `import os
from django.core.wsgi import get_wsgi_application
os.environ['DJANGO_SETTINGS_MODULE'] = os.environ.get('DJANGO_SETTINGS_MODULE', 'mysite.settings')
application = get_wsgi_application()
`,
    `import os
from django.core.wsgi import get_wsgi_application
os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
application = get_wsgi_application()
if __name__ == '__main__':
    print('import me')
`,
  ],
  bad: [
    {
      text: `import os
from django.core.wsgi import get_wsgi_application

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")

application = get_wsgi_application()
`,
      at: '7:15',
      times: 1,
    },
    {
      text: `from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
`,
      at: '2:15',
      times: 1,
    },
  ],
});
