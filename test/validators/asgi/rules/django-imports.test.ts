import {djangoImports} from '../../../../src/validators/asgi/rules/django-imports.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(djangoImports, {
  good: [
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
    `from django.core.handlers.asgi import ASGIHandler
`,
    `from django.core.asgi import *
`,
    `from mysite.django import get_asgi_application
`,
    `try:
    from django.core.asgi import nothing
except ImportError:
    pass
`,
    `from .core.asgi import x
`,
  ],
  bad: [
    {
      text: `from django.core.asgi import get_wsgi_application
`,
      at: '1:30',
      times: 1,
      says: [/django.core.wsgi/],
    },
    {
      text: `from django.core.asgi import get_asgi_aplication
`,
      at: '1:30',
      times: 1,
    },
    {
      text: `from django.asgi import get_asgi_application
`,
      at: '1:25',
      times: 1,
      says: [/django.core.asgi/],
    },
  ],
});
