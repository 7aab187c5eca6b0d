#!/usr/bin/env bash
set -euo pipefail
cd /home/ubuntu/mysite
source .venv/bin/activate
exec gunicorn mysite.wsgi:application --workers=4 --threads=2 --timeout=60 --bind=127.0.0.1:8000 --access-logfile=-
