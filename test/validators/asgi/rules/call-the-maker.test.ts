import {callTheMaker} from '../../../../src/validators/asgi/rules/call-the-maker.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(callTheMaker, {
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
  ],
  bad: [
    {
      text: `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application
`,
      at: '7:1',
      times: 1,
    },
  ],
});
