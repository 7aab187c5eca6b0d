#!/usr/bin/env bash
set -euo pipefail
cd /home/ubuntu/mysite

exec .venv/bin/gunicorn \
  --bind 127.0.0.1:8000 \
  --workers 3 \
  --timeout 30 --env SECRET_KEY=django-4f8b2c7e1a9d \
  --access-logfile - \
  mysite.wsgi:application
