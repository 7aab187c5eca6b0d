"""ASGI config for mysite project."""

import asyncio
import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")

django = get_asgi_application()


async def application(scope, receive, send):
    await asyncio.sleep(0)
    await django(scope, receive, send)
