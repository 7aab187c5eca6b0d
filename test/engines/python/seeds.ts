/** Python files of our own, of the kinds that learners write; mutated and judged by CPython. */
export const seeds: readonly string[] = [
  `"""Settings of mysite."""
import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent

SECRET_KEY = os.environ['DJANGO_SECRET_KEY']
DEBUG = os.environ.get('DJANGO_DEBUG', '') == 'True'
ALLOWED_HOSTS = ['example.com', 'www.example.com']

INSTALLED_APPS = [
    'django.contrib.admin',
    'django.contrib.auth',
    'rest_framework',
    'blog.apps.BlogConfig',
]

DATABASES = {
    'default': {
        'ENGINE': 'django.db.backends.postgresql',
        'NAME': os.environ.get('DB_NAME', 'mysite'),
        'OPTIONS': {'sslmode': 'require', 'connect_timeout': 10},
        'CONN_MAX_AGE': 60 * 5,
    }
}

STATIC_URL = '/static/'
STATIC_ROOT = BASE_DIR / 'staticfiles'
if not DEBUG:
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000
elif BASE_DIR.exists():
    INTERNAL_IPS = ['127.0.0.1']
else:
    pass
`,
  `import multiprocessing, os

bind = "unix:/run/gunicorn/mysite.sock"
workers = multiprocessing.cpu_count() * 2 + 1
worker_class = 'gthread'
threads = 4
timeout = int(os.getenv("TIMEOUT", "30"))
loglevel = 'info'; accesslog = '-'
raw_env = ["DJANGO_SETTINGS_MODULE=mysite.settings", f"PORT={os.environ.get('PORT', 8000)}"]


def post_fork(server, worker):
    server.log.info("Worker spawned (pid: %s)", worker.pid)


def when_ready(server, *args, quiet=False, **kwargs):
    if quiet and not args:
        return None
    for name, value in kwargs.items():
        server.log.debug('%s=%r' % (name, value))
    return True
`,
  `"""WSGI by hand."""


def application(environ, start_response):
    path = environ.get("PATH_INFO", "/")
    body = b"hello, " + path.encode("utf-8")
    if path == "/health":
        start_response("204 No Content", [])
        return [b""]
    start_response("200 OK", [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Length", str(len(body))),
    ])
    return [body]


class Middleware:
    def __init__(self, app, *, prefix="/api"):
        self.app = app
        self.prefix = prefix

    def __call__(self, environ, start_response):
        try:
            return self.app(environ, start_response)
        except (KeyError, ValueError) as error:
            raise RuntimeError("broken") from error
        finally:
            del environ["x.time"]
`,
  `import asyncio
import json


async def read_body(receive):
    body = b""
    more = True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > 1_000_000:
            break
    else:
        body = bytes(body)
    return body


async def application(scope, receive, send):
    if scope["type"] == "lifespan":
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                await send({"type": "lifespan.startup.complete"})
                continue
            return
    assert scope["type"] == "http", scope
    async with asyncio.timeout(3) as clock, make(scope) as other:
        data = [item async for item in stream(scope) if item is not None]
    async for key in stream(scope):
        yield_value = lambda x, y=1, *rest, **more: (x, y)
    await send({"type": "http.response.body", "body": json.dumps(data).encode()})
`,
  `from django.urls import include, path
from . import views
from .api import (
    router,
    UserViewSet as Users,
)

app_name = "blog"
urlpatterns = [
    path("", views.index, name="index"),
    path("api/v1/", include((router.urls, "api"), namespace="v1")),
    path("posts/<int:pk>/", views.PostDetail.as_view(), name="detail"),
] + [path(f"x/{n}/", views.index) for n in range(3) if n % 2]
handler404 = "blog.views.not_found"
`,
  `from __future__ import annotations
import dataclasses
from typing import Generic, TypeVar

T = TypeVar("T", bound="Base")


@dataclasses.dataclass(frozen=True)
class Point(Generic[T], metaclass=type):
    x: int
    y: int = 0
    tags: dict[str, list[int]] = dataclasses.field(default_factory=dict)

    @property
    def length(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** 0.5

    @staticmethod
    def zero() -> "Point":
        return Point(x=0, y=-0)

    def __matmul__(self, other: Point, /, scale: float = 1.5e-3) -> int:
        return self.x * other.x @ scale
`,
  `def command(argv):
    match argv:
        case ["run", *names] if names:
            return names[0]
        case {"kind": "stop", **rest} | {"kind": "halt", **rest}:
            return rest
        case Point(x=0, y=value) | Line(start=Point(x=value)):
            return value
        case 0 | 1 | -1 | "one" | None:
            return False
        case str() as text:
            return text.strip()
        case (a, b):
            return a + b
        case _:
            return not argv


match = {"case": 1}
print(match["case"], type(match), end="")
`,
  `import logging
from contextlib import suppress

log = logging.getLogger(__name__)
counter = 0


def outer(limit=10):
    total = 0

    def inner(step):
        nonlocal total
        global counter
        total += step
        counter -= 1
        if (left := limit - total) > 0:
            return left
        return None

    with suppress(ValueError), open("x.txt") as handle:
        for number, line in enumerate(handle, start=1):
            if not line.strip() or line[0] in "#;":
                continue
            inner(int(line[1:-1:2], 0x10))
    values = {key: value for key, value in zip("ab", [1, 2])}
    unique = {*values, "c"}
    pairs = (x for x in unique)
    return inner, values, list(pairs)


def numbers(n):
    while n:
        received = yield n
        n = received or n - 1
    yield from ()
`,
  `# -*- coding: utf-8 -*-
TITLE = "한글 제목"
TEXT = '''
여러 줄
"quotes" inside
'''
RAW = r'C:\\new\\table' "joined" u'text'
BYTES = b'\\x00\\xff' rb'\\d'
PATTERN = (
    r"^(?P<year>\\d{4})-"
    r"(?P<month>\\d{2})$"
)
MESSAGE = f"{TITLE!r:>20} is {len(TEXT):,} {{braces}} {'nested'} {TITLE if TEXT else 'x'}"
NUMBERS = 0xFF + 0o17 + 0b11 + 1_000 + 1.5e10 + 3j + .5 + 5.
LONG = 1 + \\
    2
a, (b, *c), [d, e] = 1, (2, 3, 4), [5, 6]
x = y = z = None
x += 1; y = x if z else not z
A = [
    1,
    2,  # comment
    3
]
del a, b
assert x is not None and y not in A or z <= 3, "message"
`,
  `class DefaultMixin:
    """Doc."""

    name = None

    class Meta:
        ordering = ["-created"]

    def save(self, *args, **kwargs):
        if not self.name:
            self.name = self.make_name(*args, **{**kwargs, "x": 1})
        super().save(*args, **kwargs)

    async def load(self):
        result = await self.fetch()
        return [value for value in result if value] if result else []

    def make_name(self, first, second="b", *, third, fourth=4):
        try:
            value = first[second]
        except KeyError:
            value = second
        except TypeError as error:
            log(error)
            raise
        else:
            value = third
        finally:
            fourth = None
        return value


if __name__ == "__main__":
    import sys
    sys.exit(DefaultMixin().save(third=3) or 0)
`,
  `import os

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{levelname} {message}", "style": "{"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "plain",
        },
    },
    "root": {"handlers": ["console"], "level": os.getenv("LEVEL", "INFO")},
}
REST_FRAMEWORK = dict(
    DEFAULT_PERMISSION_CLASSES=["rest_framework.permissions.IsAuthenticated"],
    PAGE_SIZE=20,
)
try:
    from .local import *
except ImportError:
    pass
`,
  `from celery import shared_task
import requests as http, time


@shared_task(bind=True, max_retries=3)
def fetch(self, url: str, timeout: float = 5.0) -> str | None:
    started = time.monotonic()
    try:
        response = http.get(url, timeout=timeout)
        response.raise_for_status()
    except http.RequestException as exc:
        if self.request.retries < 3: raise self.retry(exc=exc, countdown=2 ** self.request.retries)
        return None
    took = time.monotonic() - started
    print(f"{url} took {took:.2f} s", file=open("log", "a"), flush=True)
    return response.text[:100] + ("…" if len(response.text) > 100 else "")
`,
];
