import os

SECRET_KEY = os.environ["SECRET_KEY"]
DEBUG = False
ALLOWED_HOSTS = ["example.com"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

ROOT_URLCONF = "mysite.urls"

STATIC_URL = "/static/"
STATIC_ROOT = "/var/www/mysite/static"

MEDIA_URL = "/media/"
MEDIA_ROOT = "/var/www/mysite/media"
