bind = "unix:/run/gunicorn/mysite.sock"
umask = 0o007
workers = 3
worker_class = "gthread"
threads = 4
timeout = 30
accesslog = "-"
raw_env = ["DJANGO_SECRET_KEY=django-4f8b2c7e1a9d"]
