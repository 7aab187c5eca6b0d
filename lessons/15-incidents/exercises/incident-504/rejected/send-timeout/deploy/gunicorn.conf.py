bind = "unix:/run/gunicorn/mysite.sock"
workers = 2
timeout = 120
accesslog = "-"
