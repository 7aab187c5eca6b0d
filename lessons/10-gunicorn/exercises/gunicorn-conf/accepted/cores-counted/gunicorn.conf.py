import multiprocessing

bind = "unix:/run/gunicorn/mysite.sock"
workers = multiprocessing.cpu_count() * 2 + 1
worker_class = "gthread"
threads = 2
timeout = 60
accesslog = "-"
