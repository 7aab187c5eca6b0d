#!/usr/bin/env bash
set -euo pipefail
cd /home/ubuntu/mysite

exec .venv/bin/gunicorn \
  --bind 127.0.0.1:8000 \
  --workers 3 \
  --timeout 30 \
  --access-logfile - \
  mysite.wsgi.application
