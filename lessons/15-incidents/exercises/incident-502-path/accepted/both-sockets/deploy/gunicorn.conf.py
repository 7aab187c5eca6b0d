bind = ["unix:/run/gunicorn/mysite.sock", "unix:/run/gunicorn/gunicorn.sock"]
workers = 2
accesslog = "-"
