bind = ["unix:///run/gunicorn/mysite.sock"]
umask = "0o007"
workers = 4
worker_class = "gunicorn.workers.gthread.ThreadWorker"
threads = 4
timeout = 30
graceful_timeout = 30
accesslog = "-"
