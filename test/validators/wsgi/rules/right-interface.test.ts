import {rightInterface} from '../../../../src/validators/wsgi/rules/right-interface.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(rightInterface, {
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
    `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

django_app = get_wsgi_application()
application = Wrap(django_app)
`,
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

x = 1
`,
  ],
  bad: [
    {
      text: `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
      at: '7:1',
      times: 1,
      says: [/get_wsgi_application/],
    },
    {
      text: `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application
`,
      at: '7:1',
      times: 1,
      says: [/without brackets/],
    },
  ],
});
