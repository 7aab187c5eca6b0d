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
    `async def application(scope, receive, send):
    tasks = [send({}), send({})]
    for task in tasks:
        await task
`,
    `async def application(scope, receive, send):
    message = receive()
    message = await asyncio.wait_for(message, 5)
`,
    `async def application(scope, receive, send):
    message = receive()
    try:
        await asyncio.shield(message)
    finally:
        message.close()
`,
    `async def application(scope, receive, send):
    send = recorded(send)
    send({})
`,
    `async def respond(send, status):
    await send({'type': 'http.response.start', 'status': status})


async def application(scope, receive, send):
    await respond(send, 200)
`,
    `def message(send):
    return send({})


async def application(scope, receive, send):
    await message(send)
`,
    `async def application(scope, receive, send):
    def start():
        return send({})
    await start()
`,
    `async def application(scope, receive, send):
    async def send_wrapper(message):
        await send(message)
    await app(scope, receive, send_wrapper)
`,
    `async def application(scope, receive, send):
    async def inner(send):
        send({})
    await inner(queue.put_nowait)
`,
    `async def application(scope, receive, send):
    while (message := await receive())['type'] != 'lifespan.shutdown':
        await send({'type': 'lifespan.startup.complete'})
`,
    `async def application(scope, receive, send):
    return await send({})
`,
    `from django.core.asgi import get_asgi_application
django = get_asgi_application()
async def application(scope, receive, send):
    await django(scope, receive, send)
`,
    `from django.core.asgi import get_asgi_application
django = get_asgi_application()
async def application(scope, receive, send):
    answer = django(scope, receive, send)
    return await answer
`,
    `def start(scope, receive, send):
    loop.create_task(serve(scope, receive, send))
async def application(scope, receive, send):
    start(scope, receive, send)
`,
  ],
  bad: [
    {
      text: `from django.core.asgi import get_asgi_application
django = get_asgi_application()
async def application(scope, receive, send):
    if scope['type'] == 'http':
        django(scope, receive, send)
`,
      at: '5:9',
      says: [/`django\(…\)`/],
    },
    {
      text: `from django.core.asgi import get_asgi_application
django = get_asgi_application()
async def application(scope, receive, send):
    return django(scope, receive, send)
`,
      at: '4:12',
    },
    {
      text: `async def hello(scope, receive, send):
    await send({'type': 'http.response.start', 'status': 200, 'headers': []})
    await send({'type': 'http.response.body', 'body': b''})
async def application(scope, receive, send):
    hello(scope, receive, send)
`,
      at: '5:5',
    },
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
    {
      text: `async def application(scope, receive, send):
    message = receive()
    if message['type'] == 'lifespan.startup':
        await send({'type': 'lifespan.startup.complete'})
`,
      at: '2:15',
      times: 1,
      says: [/receive/],
    },
    {
      text: `async def application(scope, receive, send):
    while True:
        message: dict = receive()
        if message.get('type') == 'lifespan.shutdown':
            return
`,
      at: '3:25',
      times: 1,
    },
    {
      text: `async def application(scope, receive, send):
    body = receive()
    print(body)
    print(f'{body}')
`,
      at: '2:12',
      times: 1,
    },
    {
      text: `async def application(scope, receive, send):
    if receive()['type'] == 'lifespan.startup':
        await send({'type': 'lifespan.startup.complete'})
    body = receive().get('body', b'')
`,
      at: '2:8',
      times: 2,
    },
    {
      text: `async def application(scope, receive, send):
    while (message := receive())['type'] != 'http.disconnect':
        pass
`,
      times: 1,
    },
    {
      text: `async def application(scope, receive, send):
    await send({'type': 'http.response.start', 'status': 200, 'headers': []})
    return send({'type': 'http.response.body', 'body': b''})
`,
      at: '3:12',
      times: 1,
    },
    {
      text: `async def application(scope, receive, send):
    started = send({'type': 'http.response.start', 'status': 200, 'headers': []})
    await send({'type': 'http.response.body', 'body': b''})
`,
      at: '2:15',
      times: 1,
    },
    {
      text: `async def respond(status, send):
    send({'type': 'http.response.start', 'status': status, 'headers': []})
    await send({'type': 'http.response.body', 'body': b''})


async def application(scope, receive, send):
    await respond(200, send)
`,
      at: '2:5',
      times: 1,
    },
    {
      text: `async def read(get):
    message = get()
    return message['body']


async def application(scope, receive, send):
    body = await read(get=receive)
`,
      at: '2:15',
      times: 1,
    },
    {
      text: `class Application:
    async def __call__(self, scope, receive, send):
        async def start():
            send({'type': 'http.response.start', 'status': 200, 'headers': []})
        await start()


application = Application()
`,
      at: '4:13',
      times: 1,
    },
  ],
});
