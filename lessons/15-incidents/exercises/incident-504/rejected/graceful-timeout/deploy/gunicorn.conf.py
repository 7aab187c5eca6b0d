bind = "unix:/run/gunicorn/mysite.sock"
workers = 2
graceful_timeout = 120
accesslog = "-"
