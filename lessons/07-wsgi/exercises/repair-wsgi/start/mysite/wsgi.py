"""WSGI config for mysite project."""

from django.core.wsgi import get_wsgi_application

aplication = get_wsgi_application()

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite/settings.py")
