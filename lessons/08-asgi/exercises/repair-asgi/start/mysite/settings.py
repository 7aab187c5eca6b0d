import os

SECRET_KEY = os.environ.get("SECRET_KEY", "only-for-this-exercise")
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "example.com"]

ROOT_URLCONF = "mysite.urls"
ASGI_APPLICATION = "mysite.asgi.application"
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
TIME_ZONE = "UTC"
USE_TZ = True
