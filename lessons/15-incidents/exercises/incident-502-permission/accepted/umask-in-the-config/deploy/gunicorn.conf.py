bind = "unix:/run/gunicorn/mysite.sock"
umask = 0o007
workers = 2
accesslog = "-"
