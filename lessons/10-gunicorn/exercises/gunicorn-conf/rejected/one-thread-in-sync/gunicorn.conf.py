bind = "unix:/run/gunicorn/mysite.sock"
umask = 0o007
workers = 3
worker_class = "sync"
threads = 1
timeout = 30
accesslog = "-"
