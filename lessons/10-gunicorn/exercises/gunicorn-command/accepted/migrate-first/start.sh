#!/usr/bin/env bash
set -euo pipefail
cd /home/ubuntu/mysite
.venv/bin/python manage.py migrate --noinput
exec .venv/bin/gunicorn --workers 5 --bind 127.0.0.1:8000 \
  --timeout 30 --max-requests 1000 --max-requests-jitter 100 \
  --access-logfile - mysite.wsgi:application
