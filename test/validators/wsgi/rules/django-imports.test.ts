import {djangoImports} from '../../../../src/validators/wsgi/rules/django-imports.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(djangoImports, {
  good: [
    'import os\n\nfrom django.core.servers.basehttp import get_wsgi_application\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")\napplication = get_wsgi_application()\n',
    'import os\n\nfrom configurations.wsgi import get_wsgi_application\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")\napplication = get_wsgi_application()\n',
    'import os\n\nfrom mango.app.wsgi import get_wsgi_application\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")\napplication = get_wsgi_application()\n',
    `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
    `from django.core.handlers.wsgi import WSGIHandler
`,
    `from django.core.wsgi import *
`,
    `from mysite.django import get_wsgi_application
`,
    `try:
    from django.core.wsgi import nothing
except ImportError:
    pass
`,
    `from .core.wsgi import x
`,
  ],
  bad: [
    {
      text: 'import os\n\nfrom djanog.core.wsgi import get_wsgi_application\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")\napplication = get_wsgi_application()\n',
      at: '3:30',
      says: [/from django\.core\.wsgi/],
      times: 1,
    },
    {
      text: 'import os\n\nfrom django.core.wsig import get_wsgi_application\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")\napplication = get_wsgi_application()\n',
      times: 1,
    },
    {
      text: 'import os\n\nfrom django.corewsgi import get_wsgi_application\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")\napplication = get_wsgi_application()\n',
      times: 1,
    },
    {
      text: `from django.core.wsgi import get_asgi_application
`,
      at: '1:30',
      times: 1,
      says: [/django.core.asgi/],
    },
    {
      text: `from django.core.wsgi import get_wsgi_aplication
`,
      at: '1:30',
      times: 1,
    },
    {
      text: `from django.wsgi import get_wsgi_application
`,
      at: '1:25',
      times: 1,
      says: [/django.core.wsgi/],
    },
  ],
});
