import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")



def log(app):
    def wrapper(environ, start_response):
        print(environ["REQUEST_METHOD"], environ["PATH_INFO"], flush=True)
        return app(environ, start_response)

    return wrapper


application = log(get_wsgi_application())
