#!/usr/bin/env bash
set -euo pipefail
export PATH="/home/ubuntu/mysite/.venv/bin:$PATH"
export DJANGO_SETTINGS_MODULE=mysite.settings

cd /home/ubuntu/mysite
# exec: the shell becomes Gunicorn, so signals arrive.
exec gunicorn --workers 3 --bind 127.0.0.1:8000 --timeout 30 --access-logfile - \
  mysite.wsgi:application
