/** Modules as people write them, and as they get them wrong, for ASGI servers. */
export const asgiModules: readonly string[] = [
  `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
  `"""
ASGI config for mysite project.
"""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
  `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

django_app = get_asgi_application()


async def application(scope, receive, send):
    if scope['type'] == 'http':
        await django_app(scope, receive, send)
    else:
        raise NotImplementedError(scope['type'])
`,
  `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

app = get_asgi_application()
`,
  `import os
import django
from django.core.handlers.asgi import ASGIHandler
os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
django.setup()
application = ASGIHandler()
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def application(scope, receive, send):
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def application(scope, receive, send):
    if scope['type'] == 'lifespan':
        while True:
            message = await receive()
            if message['type'] == 'lifespan.startup':
                await send({'type': 'lifespan.startup.complete'})
            elif message['type'] == 'lifespan.shutdown':
                await send({'type': 'lifespan.shutdown.complete'})
                return
    if scope['type'] == 'http':
        await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
        await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    body = b''
    more = True
    while more:
        message = await receive()
        body += message.get('body', b'')
        more = message.get('more_body', False)
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': body})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    for part in (b'a', b'b'):
        await send({'type': 'http.response.body', 'body': part, 'more_body': True})
    await send({'type': 'http.response.body', 'body': b''})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    start = {'type': 'http.response.start', 'status': 200, 'headers': []}
    await send(start)
    await send({'type': 'http.response.body', 'body': 'Hello'.encode()})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    start = {'type': 'http.response.start'}
    start['status'] = 200
    await send(start)
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    base = {'status': 200}
    await send({'type': 'http.response.start', **base})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `class Application:
    async def __call__(self, scope, receive, send):
        await send({'type': 'http.response.start', 'status': 200, 'headers': []})
        await send({'type': 'http.response.body', 'body': b'x'})


application = Application()
`,
  `class Application:
    def __init__(self, scope):
        self.scope = scope

    async def __call__(self, receive, send):
        await send({'type': 'http.response.start', 'status': 200, 'headers': []})
        await send({'type': 'http.response.body', 'body': b'x'})


application = Application
`,
  `def application(scope):
    async def inner(receive, send):
        await send({'type': 'http.response.start', 'status': 200, 'headers': []})
        await send({'type': 'http.response.body', 'body': b'x'})
    return inner
`,
  `import asyncio

async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await asyncio.sleep(0.01)
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def respond(send, status, body):
    await send({'type': 'http.response.start', 'status': status, 'headers': []})
    await send({'type': 'http.response.body', 'body': body})


async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await respond(send, 200, b'x')
`,
  `import json

async def application(scope, receive, send):
    assert scope['type'] == 'http'
    payload = json.dumps({'path': scope['path']}).encode('utf-8')
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-length', str(len(payload)).encode())]})
    await send({'type': 'http.response.body', 'body': payload})
`,
  `class Middleware:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        await self.app(scope, receive, send)


async def inner(scope, receive, send):
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})


application = Middleware(inner)
`,
  `async def application(scope, receive, send, extra=None):
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def application(*args):
    scope, receive, send = args
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    async def reply(message):
        await send(message)
    await reply({'type': 'http.response.start', 'status': 200, 'headers': []})
    await reply({'type': 'http.response.body', 'body': b'x'})
`,
  `async def application(scope, receive, send):
    match scope['type']:
        case 'http':
            await send({'type': 'http.response.start', 'status': 200, 'headers': []})
            await send({'type': 'http.response.body', 'body': b'x'})
        case _:
            pass
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [('content-type', 'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body'})
`,
  `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application
`,
  `async def inner(scope, receive, send):
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})


def application():
    return inner
`,
  `class Application:
    async def __call__(self, scope, receive, send):
        await send({'type': 'http.response.start', 'status': 200, 'headers': []})
        await send({'type': 'http.response.body', 'body': b'x'})


application = Application
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
  `from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
  `import os
from django.core.asgi import get_asgi_application
application = get_asgi_application()
os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
`,
  `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings.py')

application = get_asgi_application()
`,
  `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

aplication = get_asgi_application()
`,
  `import os

from django.core.asgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
  `def application(scope, receive, send):
    send({'type': 'http.response.start', 'status': 200, 'headers': []})
    send({'type': 'http.response.body', 'body': b'x'})
`,
  `def application(environ, start_response):
    start_response('200 OK', [])
    return [b'x']
`,
  `async def application(scope):
    return b'x'
`,
  `async def application(scope, receive):
    return b'x'
`,
  `async def application(scope, receive, send, extra):
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def application(scope, receive, send):
    return [b'Hello']
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': 'Hello'})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': '200'})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'headers': []})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.begin', 'status': 200})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'status': 200})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    send({'type': 'http.response.body', 'body': b'Hello'})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    yield b'x'
`,
  `class Application:
    pass


application = Application()
`,
  `class Application:
    async def __call__(self, scope):
        pass


application = Application()
`,
  `application = None
`,
  `application = {'type': 'http'}
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': f'{scope}'})
`,
  `async def application(scope, receive, send):
    assert scope['type'] == 'http'
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await sendd({'type': 'http.response.body', 'body': b''})
`,
  `def application(scope, receive, send):
    await send({})
`,
  ``,
];
