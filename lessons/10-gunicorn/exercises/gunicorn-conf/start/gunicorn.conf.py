# Gunicorn settings of mysite, put together from three blog posts

bind = "0:5000"
worker = multiprocessing.cpu_count() * 2 + 1
threads = 1
Timeout = 60
reload = True
loglevel = "warn"
