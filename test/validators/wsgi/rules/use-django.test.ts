import {useDjango} from '../../../../src/validators/wsgi/rules/use-django.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(useDjango, {
  good: [
    `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
    {
      text: `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
      options: {settings: 'mysite.settings'},
    },
    `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

django_app = get_wsgi_application()
application = Wrap(django_app)
`,
    ...[
      "os.environ.update(DJANGO_SETTINGS_MODULE='mysite.settings')",
      "os.environ.update({'DJANGO_SETTINGS_MODULE': 'mysite.settings'})",
      "os.environ['DJANGO_SETTINGS_MODULE'] = os.environ.get('DJANGO_SETTINGS_MODULE', 'mysite.settings')",
    ].map((line) => ({
      text: `import os\nfrom django.core.wsgi import get_wsgi_application\n${line}\napplication = get_wsgi_application()\n`,
      options: {settings: 'mysite.settings'},
    })),
  ],
  bad: [
    {
      text: `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
      at: '1:1',
      times: 1,
      says: [/get_wsgi_application/],
    },
    {
      text: `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
      at: '5:49',
      times: 1,
      options: {settings: 'config.settings'},
      says: [/config.settings/],
    },
    {
      text: `from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
`,
      at: '2:1',
      times: 1,
    },
  ],
  present: [
    `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
  ],
  absent: [``],
});
