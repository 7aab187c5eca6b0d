bind = "unix:/run/gunicorn/mysite.sock"
workers = 2
worker_class = "gthread"
threads = 4
timeout = 120
accesslog = "-"
