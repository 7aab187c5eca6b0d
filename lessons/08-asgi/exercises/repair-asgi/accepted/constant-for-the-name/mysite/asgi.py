"""ASGI config for mysite project."""

import os

from django.core.asgi import get_asgi_application

SETTINGS = "mysite.settings"
os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)

application = get_asgi_application()
