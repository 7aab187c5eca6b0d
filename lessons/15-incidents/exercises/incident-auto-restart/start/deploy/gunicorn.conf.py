bind = "unix:/run/gunicorn/mysite.sock"
workers = 2
accesslog = "-"
