#!/usr/bin/env bash
# Starts mysite. Nginx runs on this server and passes requests to port 8000.
set -euo pipefail
cd /home/ubuntu/mysite

exec .venv/bin/gunicorn \
  --bind 127.0.0.1:8000 \
  --workers 3 \
  --timeout 30 \
  --access-logfile - \
  mysite.wsgi:application
