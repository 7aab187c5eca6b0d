/** Modules as people write them, and as they get them wrong, for WSGI servers. */
export const wsgiModules: readonly string[] = [
  `"""
WSGI config for mysite project.

It exposes the WSGI callable as a module-level variable named \`\`application\`\`.

For more information on this file, see
https://docs.djangoproject.com/en/3.2/howto/deployment/wsgi/
"""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
app = application
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

app = get_wsgi_application()
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ['DJANGO_SETTINGS_MODULE'] = 'mysite.settings'

application = get_wsgi_application()
`,
  `from os import environ
from django.core.wsgi import get_wsgi_application
environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
application = get_wsgi_application()
`,
  `import os
import django.core.wsgi
os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
application = django.core.wsgi.get_wsgi_application()
`,
  `import os, sys
from pathlib import Path
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
from django.core.wsgi import get_wsgi_application as make
application = make()
`,
  `import os
import django
from django.core.handlers.wsgi import WSGIHandler
os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
django.setup()
application = WSGIHandler()
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

_application = get_wsgi_application()


def application(environ, start_response):
    environ['wsgi.url_scheme'] = environ.get('HTTP_X_FORWARDED_PROTO', 'http')
    return _application(environ, start_response)
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

class Prefix:
    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        return self.app(environ, start_response)


application = get_wsgi_application()
application = Prefix(application)
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', '%s.settings' % 'mysite')

application = get_wsgi_application()
`,
  `import os
from django.core.wsgi import get_wsgi_application

if os.path.exists('/etc/production'):
    os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.production')
else:
    os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
application = get_wsgi_application()
`,
  `import os
os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
try:
    from django.core.wsgi import get_wsgi_application
except ImportError:
    raise
application = get_wsgi_application()
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'Hello\\n']
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return ['Hello\\n'.encode('utf-8')]
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    yield b'Hello '
    yield b'World\\n'
`,
  `def application(environ, start_response):
    body = f"{environ['REQUEST_METHOD']} {environ.get('PATH_INFO', '/')}".encode()
    start_response('200 OK', [('Content-Type', 'text/plain'), ('Content-Length', str(len(body)))])
    return [body]
`,
  `def application(environ, start_response):
    status = '404 Not Found' if environ['PATH_INFO'] != '/' else '200 OK'
    headers = [('Content-Type', 'text/html; charset=utf-8')]
    start_response(status, headers)
    return [b'<h1>Hi</h1>']
`,
  `def application(environ, start_response):
    write = start_response('200 OK', [('Content-Type', 'text/plain')])
    write(b'Hello')
    return []
`,
  `def application(environ, start_response):
    headers = []
    headers.append(('Content-Type', 'text/plain'))
    start_response('200 OK', headers)
    return (b'x',)
`,
  `def application(environ, start_response):
    import json
    start_response('200 OK', [('Content-Type', 'application/json')])
    return [json.dumps({'ok': True}).encode()]
`,
  `import io

def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return io.BytesIO(b'Hello')
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return iter([b'a', b'b'])
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return (part.encode() for part in ['a', 'b'])
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return map(str.encode, ['a', 'b'])
`,
  `application = lambda environ, start_response: (start_response('200 OK', []), [b'x'])[1]
`,
  `class Application:
    def __call__(self, environ, start_response):
        start_response('200 OK', [('Content-Type', 'text/plain')])
        return [b'Hello']


application = Application()
`,
  `class application:
    def __init__(self, environ, start_response):
        self.environ = environ
        self.start = start_response

    def __iter__(self):
        self.start('200 OK', [('Content-Type', 'text/plain')])
        yield b'Hello'
`,
  `def make(greeting):
    def application(environ, start_response):
        start_response('200 OK', [])
        return [greeting]
    return application


application = make(b'Hello')
`,
  `def application(environ, start_response, extra=None):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
  `def application(*args):
    environ, start_response = args
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
  `from functools import wraps


def logged(app):
    @wraps(app)
    def inner(environ, start_response):
        return app(environ, start_response)
    return inner


@logged
def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
  `GREETING = b'Hello'


def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [GREETING]
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    if environ['REQUEST_METHOD'] == 'HEAD':
        return []
    return [b'x']
`,
  `def application(environ, start_response):
    try:
        body = b'ok'
        start_response('200 OK', [])
    except Exception:
        start_response('500 Oops', [])
        body = b'no'
    return [body]
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    text = 'x'
    text = text.encode()
    return [text]
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Set-Cookie', 'a=1'), ('Set-Cookie', 'b=2')])
    return [b'']
`,
  `def application(environ, start_response):
    start_response('200 OK', {})
    return [b'']
`,
  `def application(environ, start_response):
    start_response('200', [])
    return [b'x']
`,
  `def application(environ, start_response):
    start_response('200 OK', (('A', 'b'),))
    return [b'x']
`,
  `from wsgiref.simple_server import demo_app as application
`,
  `from wsgiref.util import FileWrapper
import io

def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return FileWrapper(io.BytesIO(b'abc'))
`,
  `app = None
def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
  `from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
  `import os
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')
`,
  `import os
from django.core.wsgi import get_wsgi_application
os.environ.setdefault('DJANGO_SETTING_MODULE', 'mysite.settings')
application = get_wsgi_application()
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite/settings.py')

application = get_wsgi_application()
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings.py')

application = get_wsgi_application()
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', '{project}.settings')

application = get_wsgi_application()
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

aplication = get_wsgi_application()
`,
  `import os

from django.core.asgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
  `import os

from django.core.wsgi import get_asgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_asgi_application()
`,
  `import os

from django.core.wsgi import get_wsgi_aplication

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_aplication()
`,
  `import os

from django.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application()
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_aplication()
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = get_wsgi_application(
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

application = Wrapper(get_wsgi_application())
`,
  `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

`,
  ``,
  `# nothing yet
`,
  `def application(environ, start_response):
    return [b'Hello']
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return 'Hello'
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return ['Hello']
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return b'Hello'
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    print('Hello')
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return None
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return 5
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    yield 'Hello'
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [f"{environ['PATH_INFO']}"]
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    body = 'Hello ' + environ.get('PATH_INFO', '')
    return [body]
`,
  `import json

def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [json.dumps({'a': 1})]
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'a', 'b']
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'a', 1]
`,
  `GREETING = 'Hello'


def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [GREETING]
`,
  `def application(environ, start_response):
    start_response(200, [])
    return [b'x']
`,
  `def application(environ, start_response):
    start_response('OK', [])
    return [b'x']
`,
  `def application(environ, start_response):
    start_response(b'200 OK', [])
    return [b'x']
`,
  `def application(environ, start_response):
    start_response('200 OK')
    return [b'x']
`,
  `def application(environ, start_response):
    start_response('200 OK', {'Content-Type': 'text/plain'})
    return [b'x']
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type',)])
    return [b'x']
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Length', 5)])
    return [b'Hello']
`,
  `def application(environ, start_response):
    start_response('200 OK', [(b'Content-Type', b'text/plain')])
    return [b'x']
`,
  `def application(environ, start_response):
    start_response('200 OK', 'Content-Type: text/plain')
    return [b'x']
`,
  `def application(environ, start_response):
    start_response('200 OK', ['Content-Type: text/plain'])
    return [b'x']
`,
  `def application(environ):
    return [b'x']
`,
  `def application(environ, start_response, extra):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
  `def application():
    return [b'x']
`,
  `def application(environ, start_response, *, debug):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
  `async def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'x']
`,
  `async def application(scope, receive, send):
    await send({'type': 'http.response.start', 'status': 200})
`,
  `class Application:
    pass


application = Application()
`,
  `class Application:
    def __call__(self, environ):
        return [b'x']


application = Application()
`,
  `class Application:
    def __call__(self, environ, start_response):
        start_response('200 OK', [])
        return [b'x']


application = Application
`,
  `application = 'mysite.wsgi'
`,
  `application = None
`,
  `application = [1]
`,
  `from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [get_body()]
`,
  `def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [mesage]
`,
];
