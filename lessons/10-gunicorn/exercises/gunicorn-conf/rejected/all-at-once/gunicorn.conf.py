bind = "unix:/run/gunicorn/mysite.sock"
umask = 0o007
workers = 3
worker_class = "gthread"
threads = 4
timeout = 30
accesslog = "-"
max_requests = 1000
