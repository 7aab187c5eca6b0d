import os

workers = int(os.environ.get("WEB_CONCURRENCY", "3"))
worker_class = "gthread"
threads = 4
timeout = 30

# systemd and Docker collect standard output.
accesslog = "-"
