bind = "unix:/run/gunicorn/gunicorn.sock"
workers = 2
accesslog = "-"
