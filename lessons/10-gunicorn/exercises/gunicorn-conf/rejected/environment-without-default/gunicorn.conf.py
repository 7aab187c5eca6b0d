import os

bind = "unix:/run/gunicorn/mysite.sock"
umask = 0o007
workers = os.environ.get("WEB_CONCURRENCY")
worker_class = "gthread"
threads = 4
timeout = 30
accesslog = "-"
