"""ASGI config for mysite project."""

import os
import time

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")

django = get_asgi_application()


async def application(scope, receive, send):
    time.sleep(0.5)
    await django(scope, receive, send)
