# The second address is for a health check on this server.
bind = ["unix:/run/gunicorn/mysite.sock", "127.0.0.1:8000"]
workers = 3
worker_class = "gthread"
threads = 4
timeout = 30
accesslog = "-"
forwarded_allow_ips = "127.0.0.1,::1"
