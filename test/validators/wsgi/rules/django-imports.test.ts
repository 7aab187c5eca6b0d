import {djangoImports} from '../../../../src/validators/wsgi/rules/django-imports.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(djangoImports, {
  good: [
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
