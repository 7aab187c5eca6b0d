bind = "unix:/run/gunicorn/mysite.sock"
workers = 3
timeout = 120  # the yearly report takes up to 100 seconds
