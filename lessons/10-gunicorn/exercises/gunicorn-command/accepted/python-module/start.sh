#!/usr/bin/env bash
set -euo pipefail
exec /home/ubuntu/mysite/.venv/bin/python -m gunicorn \
  --chdir /home/ubuntu/mysite \
  --bind localhost:8000 \
  --workers 2 --worker-class gthread --threads 4 \
  --timeout 45 \
  --access-logfile - --error-logfile - \
  mysite.wsgi:application
