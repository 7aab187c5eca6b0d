import {useDjango} from '../../../../src/validators/asgi/rules/use-django.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(useDjango, {
  good: [
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
    {
      text: `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
      options: {settings: 'mysite.settings'},
    },
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

django_app = get_asgi_application()
application = Wrap(django_app)
`,
  ],
  bad: [
    {
      text: `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
      at: '1:1',
      times: 1,
      says: [/get_asgi_application/],
    },
    {
      text: `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
      at: '5:49',
      times: 1,
      options: {settings: 'config.settings'},
      says: [/config.settings/],
    },
    {
      text: `from django.core.asgi import get_asgi_application
application = get_asgi_application()
`,
      at: '2:1',
      times: 1,
    },
  ],
  present: [
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
  ],
  absent: [``],
});
