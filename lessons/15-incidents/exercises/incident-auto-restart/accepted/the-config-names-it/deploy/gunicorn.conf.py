bind = "unix:/run/gunicorn/mysite.sock"
workers = 2
accesslog = "-"
wsgi_app = "mysite.wsgi:application"
