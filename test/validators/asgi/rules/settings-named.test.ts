import {settingsNamed} from '../../../../src/validators/asgi/rules/settings-named.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(settingsNamed, {
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
    `import config.settings_env
from django.core.asgi import get_asgi_application
application = get_asgi_application()
`,
    `from dotenv import load_dotenv
from django.core.asgi import get_asgi_application
load_dotenv()
application = get_asgi_application()
`,
  ],
  bad: [
    {
      text: `from django.core.asgi import get_asgi_application
application = get_asgi_application()
`,
      at: '2:15',
      times: 1,
    },
  ],
});
