bind = "unix:/run/gunicorn/mysite.sock"
workers = 2
slowest_report = 100
timeout = slowest_report + 20
accesslog = "-"
