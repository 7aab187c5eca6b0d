import os

# Nginx on the same server comes in through this file.
bind = "unix:/run/gunicorn/mysite.sock"
umask = 0o007

workers = int(os.environ.get("WEB_CONCURRENCY", "3"))
worker_class = "gthread"
threads = 4
timeout = 30

# systemd and Docker collect standard output.
accesslog = "-"
