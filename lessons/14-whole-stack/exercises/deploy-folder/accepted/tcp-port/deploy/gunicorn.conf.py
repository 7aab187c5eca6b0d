import os

# Nginx on the same server comes in through this port.
bind = "127.0.0.1:8000"

workers = int(os.environ.get("WEB_CONCURRENCY", "3"))
worker_class = "gthread"
threads = 4
timeout = 30

# systemd and Docker collect standard output.
accesslog = "-"
