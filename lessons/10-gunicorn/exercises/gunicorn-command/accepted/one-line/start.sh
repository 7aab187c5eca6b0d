#!/bin/sh
cd /home/ubuntu/mysite && exec .venv/bin/gunicorn -b 127.0.0.1:8000 -w 3 -t 30 --access-logfile - mysite.wsgi
