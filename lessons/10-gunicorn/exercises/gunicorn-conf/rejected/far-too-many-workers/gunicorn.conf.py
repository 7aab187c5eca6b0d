bind = "unix:/run/gunicorn/mysite.sock"
umask = 0o007
workers = 128
worker_class = "gthread"
threads = 4
timeout = 30
accesslog = "-"
