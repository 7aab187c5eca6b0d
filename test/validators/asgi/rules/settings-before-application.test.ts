import {settingsBeforeApplication} from '../../../../src/validators/asgi/rules/settings-before-application.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(settingsBeforeApplication, {
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
    `from django.core.asgi import get_asgi_application
application = get_asgi_application()
`,
    `import os

from django.core.asgi import get_asgi_application

os.environ.__setitem__('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
    `import os
from django.core.asgi import get_asgi_application
os.environ['DJANGO_SETTINGS_MODULE'] = 'a.b'
os.environ.setdefault('LANG', 'C')
application = get_asgi_application()
`,
  ],
  bad: [
    {
      text: `import os
from django.core.asgi import get_asgi_application
application = get_asgi_application()
os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
`,
      at: '4:23',
      times: 1,
      says: [/above/],
    },
    {
      text: `import os
from django.core.asgi import get_asgi_application
os.environ['DJANGO_SETTING_MODULE'] = 'mysite.settings'
application = get_asgi_application()
`,
      at: '3:12',
      times: 1,
      says: [/DJANGO_SETTINGS_MODULE/],
    },
  ],
});
