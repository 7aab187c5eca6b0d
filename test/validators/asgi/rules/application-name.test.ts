import {applicationName} from '../../../../src/validators/asgi/rules/application-name.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(applicationName, {
  good: [
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
    `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

app = get_asgi_application()
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

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

aplication = get_asgi_application()
`,
      at: '7:1',
      times: 1,
      says: [/aplication/],
    },
    {
      text: `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

`,
      at: '1:1',
      times: 1,
    },
    {
      text: `async def aplication(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
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

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

Application = get_asgi_application()
`,
      at: '7:1',
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
  absent: [
    ``,
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

`,
  ],
});
