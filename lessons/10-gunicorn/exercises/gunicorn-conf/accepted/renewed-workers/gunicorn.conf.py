"""Gunicorn settings of mysite."""

from multiprocessing import cpu_count

socket = "/run/gunicorn/mysite.sock"
bind = f"unix:{socket}"
workers = min(cpu_count() * 2 + 1, 9)
worker_class = "gthread"
threads = 4
timeout = 30
max_requests = 1000
max_requests_jitter = 100
accesslog = "-"
