wsgi_app = "mysite.asgi:application"
worker_class = "uvicorn_worker.UvicornWorker"
bind = "unix:/run/gunicorn/mysite.sock"
workers = 2
