bind = "unix:/tmp/mysite.sock"
workers = 2
accesslog = "-"
