import {awaitMessages} from '../../../../src/validators/asgi/rules/await-messages.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(awaitMessages, {
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
    `async def application(scope, receive, send):
    task = receive()
    await task
`,
    `async def application(scope, receive, send):
    asyncio.create_task(send({}))
`,
    `async def application(scope, receive, send):
    await asyncio.gather(send({}), send({}))
`,
  ],
  bad: [
    {
      text: `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
      at: '3:5',
      times: 1,
      says: [/await/],
    },
    {
      text: `async def application(scope, receive, send):
    receive()
`,
      at: '2:5',
      times: 1,
    },
  ],
});
