import {describe, expect, it} from 'vitest';
import {asgi} from '../../../src/validators/asgi/index.ts';
import {validate} from '../../../src/validators/validator.ts';
import {wsgi} from '../../../src/validators/wsgi/index.ts';

const django = (kind: string, rest: string) =>
  `import os\n\nfrom django.core.${kind} import get_${kind}_application\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")\n\n${rest}`;

const wsgiFiles: Readonly<Record<string, string>> = {
  'startproject of Django 3.2': `"""\nWSGI config for mysite project.\n\nIt exposes the WSGI callable as a module-level variable named \`\`application\`\`.\n"""\n\n${django('wsgi', 'application = get_wsgi_application()\n')}`,
  CRLF: django('wsgi', 'application = get_wsgi_application()\n').replaceAll('\n', '\r\n'),
  'WhiteNoise around Django': django(
    'wsgi',
    'from whitenoise import WhiteNoise\n\napplication = get_wsgi_application()\napplication = WhiteNoise(application, root="/srv/static")\napplication.add_files("/srv/more", prefix="more/")\n',
  ),
  'Sentry and dotenv':
    'import os\nfrom pathlib import Path\n\nimport sentry_sdk\nfrom dotenv import load_dotenv\nfrom django.core.wsgi import get_wsgi_application\nfrom sentry_sdk.integrations.wsgi import SentryWsgiMiddleware\n\nload_dotenv(Path(__file__).resolve().parent.parent / ".env")\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")\nsentry_sdk.init(dsn=os.environ.get("SENTRY_DSN"))\n\napplication = SentryWsgiMiddleware(get_wsgi_application())\n',
  Flask:
    'from flask import Flask, jsonify\n\napp = Flask(__name__)\n\n\n@app.route("/")\ndef index():\n    return jsonify(ok=True)\n\n\nif __name__ == "__main__":\n    app.run(debug=True)\n',
  'Flask factory': 'from mysite import create_app\n\napplication = create_app()\n',
  dispatcher:
    'from werkzeug.middleware.dispatcher import DispatcherMiddleware\nfrom frontend import app as frontend\nfrom backend import app as backend\n\napplication = DispatcherMiddleware(frontend, {"/api": backend})\n',
  'virtual environment':
    'import os\nimport site\nimport sys\n\nsite.addsitedir("/srv/venv/lib/python3.11/site-packages")\nsys.path.insert(0, "/srv/mysite")\nos.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"\n\nfrom django.core.wsgi import get_wsgi_application  # noqa: E402\n\napplication = get_wsgi_application()\n',
};

const asgiFiles: Readonly<Record<string, string>> = {
  'startproject of Django 5.2': `"""\nASGI config for mysite project.\n"""\n\n${django('asgi', 'application = get_asgi_application()\n')}`,
  Channels: django(
    'asgi',
    'django_asgi_app = get_asgi_application()\n\nfrom channels.auth import AuthMiddlewareStack\nfrom channels.routing import ProtocolTypeRouter, URLRouter\nfrom channels.security.websocket import AllowedHostsOriginValidator\n\nfrom chat.routing import websocket_urlpatterns\n\napplication = ProtocolTypeRouter(\n    {\n        "http": django_asgi_app,\n        "websocket": AllowedHostsOriginValidator(AuthMiddlewareStack(URLRouter(websocket_urlpatterns))),\n    }\n)\n',
  ),
  FastAPI:
    'from contextlib import asynccontextmanager\nfrom fastapi import FastAPI\n\n\n@asynccontextmanager\nasync def lifespan(app):\n    yield\n\n\napp = FastAPI(lifespan=lifespan)\n\n\n@app.get("/")\nasync def root():\n    return {"ok": True}\n',
  Starlette:
    'from starlette.applications import Starlette\nfrom starlette.responses import JSONResponse\nfrom starlette.routing import Route\n\n\nasync def home(request):\n    return JSONResponse({"ok": True})\n\n\napp = Starlette(routes=[Route("/", home)])\n',
  'a plain application with lifespan':
    "async def application(scope, receive, send):\n    if scope['type'] == 'lifespan':\n        while True:\n            message = await receive()\n            if message['type'] == 'lifespan.startup':\n                await send({'type': 'lifespan.startup.complete'})\n            elif message['type'] == 'lifespan.shutdown':\n                await send({'type': 'lifespan.shutdown.complete'})\n                return\n    elif scope['type'] == 'http':\n        await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n        await send({'type': 'http.response.body', 'body': b'Hello'})\n",
  'WSGI in ASGI':
    'from asgiref.wsgi import WsgiToAsgi\nfrom mysite.wsgi import application as wsgi_application\n\napplication = WsgiToAsgi(wsgi_application)\n',
  'websocket echo':
    "async def websocket(scope, receive, send):\n    while True:\n        event = await receive()\n        if event['type'] == 'websocket.connect':\n            await send({'type': 'websocket.accept'})\n        if event['type'] == 'websocket.disconnect':\n            break\n\n\nasync def application(scope, receive, send):\n    if scope['type'] == 'websocket':\n        await websocket(scope, receive, send)\n    else:\n        raise NotImplementedError(f\"Unknown scope {scope['type']}\")\n",
};

describe('nothing at all is said of', () => {
  it.each(Object.entries(wsgiFiles))('WSGI: %s', (_, text) => {
    expect(validate(wsgi, {path: 'mysite/wsgi.py', text}).diagnostics).toEqual([]);
  });
  it.each(Object.entries(asgiFiles))('ASGI: %s', (_, text) => {
    expect(validate(asgi, {path: 'mysite/asgi.py', text}).diagnostics).toEqual([]);
  });
});
