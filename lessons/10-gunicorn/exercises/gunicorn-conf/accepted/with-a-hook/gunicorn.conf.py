bind = "unix:/run/gunicorn/mysite.sock"
umask = 7
workers = 3
worker_class = "gthread"
threads = 4
timeout = 30
accesslog = "-"
preload_app = True


def worker_abort(worker):
    worker.log.warning("worker %s was too slow", worker.pid)
