bind = "unix:/run/gunicorn/mysite.sock"
umask = 0o007
workers = 3
worker_class = "gthreads"
threads = 4
timeout = 30
accesslog = "-"
