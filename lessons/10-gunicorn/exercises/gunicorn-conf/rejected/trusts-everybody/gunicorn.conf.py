bind = ["unix:/run/gunicorn/mysite.sock", "0.0.0.0:8000"]
forwarded_allow_ips = "*"
umask = 0o007
workers = 3
worker_class = "gthread"
threads = 4
timeout = 30
accesslog = "-"
