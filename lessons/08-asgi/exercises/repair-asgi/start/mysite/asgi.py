"""ASGI config for mysite project."""

import os
import time

from django.core.wsgi import get_wsgi_application

django = get_wsgi_application()

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.setting")


async def application(scope, receive, send):
    time.sleep(0.5)  # do not hurry the database
    await django(scope, receive, send)
