accesslog = "-"
errorlog = "-"
loglevel = "warning"
timeout = 45
threads = 8
workers = 2
bind = "unix:/run/gunicorn/mysite.sock"
