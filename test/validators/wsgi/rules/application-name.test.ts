import {applicationName} from '../../../../src/validators/wsgi/rules/application-name.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(applicationName, {
  good: [
    {
      text: `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
      options: {name: 'application'},
    },
    {
      text: `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

app = get_wsgi_application()
`,
      options: {name: 'app'},
    },
    {text: 'from x import *\napp = 1\n', options: {name: 'application'}},
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

app = get_wsgi_application()
`,
    `from x import application
`,
    `from x import *
`,
    `if True:
    application = make()
`,
    `def create_app():
    pass
`,
    `server = make()
`,
    `x = (
`,
  ],
  bad: [
    {
      text: `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

app = get_wsgi_application()
`,
      options: {name: 'application'},
      at: '7:1',
      times: 1,
      says: [/`application`/, /`app`/],
    },
    {text: 'def application(environ, start_response):\n    pass\n', options: {name: 'app'}, at: '1:1', times: 1},
    {
      text: `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

aplication = get_wsgi_application()
`,
      at: '7:1',
      times: 1,
      says: [/aplication/],
    },
    {
      text: `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

`,
      at: '1:1',
      times: 1,
    },
    {
      text: `def aplication(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
      at: '1:1',
      times: 1,
    },
    {
      text: `
`,
      at: '1:1',
      times: 1,
    },
    {
      text: `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

Application = get_wsgi_application()
`,
      at: '7:1',
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
  absent: [
    ``,
    `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

`,
  ],
});
