import {noBlockingCalls} from '../../../../src/validators/asgi/rules/no-blocking-calls.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noBlockingCalls, {
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
    `import asyncio
async def application(scope, receive, send):
    await asyncio.sleep(1)
`,
    `import time
def f():
    time.sleep(1)
`,
    `import time, asyncio
async def application(scope, receive, send):
    await asyncio.to_thread(time.sleep, 1)
`,
    `import httpx
async def application(scope, receive, send):
    async with httpx.AsyncClient() as c:
        await c.get('x')
`,
  ],
  bad: [
    {
      text: `import time
async def application(scope, receive, send):
    time.sleep(1)
`,
      at: '3:5',
      times: 1,
      says: [/asyncio.sleep/],
    },
    {
      text: `from time import sleep
async def application(scope, receive, send):
    sleep(1)
`,
      at: '3:5',
      times: 1,
    },
    {
      text: `import requests as r
async def f():
    r.get('x')
`,
      at: '3:5',
      times: 1,
    },
  ],
});
