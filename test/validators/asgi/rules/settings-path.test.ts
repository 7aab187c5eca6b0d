import {settingsPath} from '../../../../src/validators/asgi/rules/settings-path.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(settingsPath, {
  good: [
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'config.settings.production')

application = get_asgi_application()
`,
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'my-site.settings')

application = get_asgi_application()
`,
    `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', os.environ.get('S', 'a.b'))

application = get_asgi_application()
`,
    `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  ],
  bad: [
    {
      text: `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite/settings.py')

application = get_asgi_application()
`,
      at: '5:49',
      times: 1,
      says: [/`mysite.settings`/],
    },
    {
      text: `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings.py')

application = get_asgi_application()
`,
      at: '5:49',
      times: 1,
    },
    {
      text: `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', '{project}.settings')

application = get_asgi_application()
`,
      at: '5:49',
      times: 1,
    },
    {
      text: `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', '')

application = get_asgi_application()
`,
      at: '5:49',
      times: 1,
    },
  ],
});
