bind = "unix:/run/mysite/web.sock"
workers = 2
accesslog = "-"
