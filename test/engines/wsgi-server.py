"""Loads modules as gunicorn and uvicorn do and sends each a request: a JSON list of texts in, one of verdicts out.

Each module runs in a process of its own, so that Django starts anew for every one.
"""
import asyncio
import io
import json
import logging
import os
import signal
import sys
import tempfile
import types
from wsgiref.util import setup_testing_defaults

import django.core.asgi  # noqa: F401  loaded once, for all the children
import django.core.handlers.asgi  # noqa: F401
import django.core.handlers.wsgi  # noqa: F401
import django.core.wsgi  # noqa: F401
import django.template  # noqa: F401
import django.views.debug  # noqa: F401
import gunicorn.config
import gunicorn.http.wsgi
import uvicorn.config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

SETTINGS = """
SECRET_KEY = "x" * 60
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "mysite.urls"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth"]
USE_TZ = True
"""
URLS = """
from django.http import HttpResponse
from django.urls import path

urlpatterns = [path("", lambda request: HttpResponse("hello"))]
"""


def load(text):
    module = types.ModuleType("served")
    module.__file__ = "/srv/mysite/served.py"
    sys.modules["served"] = module
    exec(compile(text, "served.py", "exec"), module.__dict__)
    for name in ("application", "app"):
        if hasattr(module, name):
            found = getattr(module, name)
            if not callable(found):
                raise TypeError("Application object must be callable.")
            return found
    raise AttributeError("Failed to find attribute 'application' in 'served'.")


class Socket:
    def __init__(self):
        self.data = b""

    def sendall(self, data):
        self.data += data


class Request:
    version = (1, 1)
    method = "GET"
    headers = []

    def should_close(self):
        return True


def serve_wsgi(application):
    socket = Socket()
    response = gunicorn.http.wsgi.Response(Request(), socket, gunicorn.config.Config())
    environ = {}
    setup_testing_defaults(environ)
    answer = application(environ, response.start_response)
    try:
        for piece in answer:
            response.write(piece)
        response.close()
    finally:
        if hasattr(answer, "close"):
            answer.close()
    return socket.data


class Transport(asyncio.Transport):
    def __init__(self):
        super().__init__()
        self.data = b""
        self.closed = False

    def get_extra_info(self, name, default=None):
        return {"sockname": ("127.0.0.1", 80), "peername": ("127.0.0.1", 123)}.get(name, default)

    def write(self, data):
        self.data += data

    def close(self):
        self.closed = True

    def is_closing(self):
        return self.closed

    def pause_reading(self):
        pass

    def resume_reading(self):
        pass


def serve_asgi(application):
    errors = []

    class Heard(logging.Handler):
        def emit(self, record):
            if record.levelno >= logging.ERROR:
                error = record.exc_info[1] if record.exc_info else None
                errors.append(f"{type(error).__name__}: {error}" if error else record.getMessage())

    async def run():
        config = uvicorn.config.Config(app=application, lifespan="off", log_config=None)
        config.load()
        logging.getLogger("uvicorn.error").addHandler(Heard())
        protocol = H11Protocol(config=config, server_state=ServerState())
        transport = Transport()
        protocol.connection_made(transport)
        protocol.data_received(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        for _ in range(400):
            tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
            if not tasks:
                break
            await asyncio.sleep(0.005)
        return transport.data

    data = asyncio.run(run())
    if errors:
        raise RuntimeError(errors[0])
    return data


def judge(protocol, text):
    application = load(text)
    data = serve_wsgi(application) if protocol == "wsgi" else serve_asgi(application)
    line = data.split(b"\r\n")[0]
    if not line.startswith(b"HTTP/1.1 ") or not line[9:12].isdigit() or not (len(line) == 12 or line[12:13] == b" "):
        raise RuntimeError(f"no answer: {line!r}")


def child(protocol, text, write):
    signal.alarm(10)
    sys.stdout = sys.stderr = io.StringIO()
    try:
        judge(protocol, text)
        said = {"kind": "accepted"}
    except SyntaxError as error:
        said = {"kind": "refused", "message": f"{type(error).__name__}: {error.msg}", "line": error.lineno}
    except BaseException as error:
        said = {"kind": "refused", "message": f"{type(error).__name__}: {error}"}
    os.write(write, json.dumps(said).encode())
    os._exit(0)


def main():
    protocol = sys.argv[1]
    os.environ.pop("DJANGO_SETTINGS_MODULE", None)
    sys.dont_write_bytecode = True
    verdicts = []
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "mysite"))
        for name, text in {"__init__.py": "", "settings.py": SETTINGS, "urls.py": URLS}.items():
            with open(os.path.join(folder, "mysite", name), "w") as file:
                file.write(text)
        sys.path.insert(0, folder)
        os.chdir(folder)
        for text in json.load(sys.stdin):
            read, write = os.pipe()
            process = os.fork()
            if process == 0:
                child(protocol, text, write)
            os.close(write)
            with os.fdopen(read, "rb") as pipe:
                said = pipe.read()
            os.waitpid(process, 0)
            verdicts.append(json.loads(said) if said else {"kind": "refused", "message": "never ends"})
    json.dump(verdicts, sys.stdout)


main()
