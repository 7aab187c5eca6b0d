bind = "unix:/run/gunicorn/mysite.sock"
umask = 0o007
workers = multiprocessing.cpu_count() * 2 + 1
worker_class = "gthread"
threads = 4
timeout = 30
accesslog = "-"
