import os

wsgi_app = "mysite.wsgi:application"
chdir = "/home/ubuntu/mysite"
bind = "unix:/run/gunicorn/mysite.sock"
workers = os.getenv("GUNICORN_WORKERS", "3")
worker_class = "gthread"
threads = int(os.getenv("GUNICORN_THREADS", 4))
timeout = int(os.getenv("GUNICORN_TIMEOUT", "30"))
accesslog = "-"
access_log_format = '%(t)s "%(r)s" %(s)s %(D)s'
