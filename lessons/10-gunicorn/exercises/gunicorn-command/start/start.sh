#!/usr/bin/env bash
# Starts mysite. Nginx runs on this server and passes requests to port 8000.
set -euo pipefail
cd /home/ubuntu/mysite

.venv/bin/gunicorn -bind 0:8000 --wokers auto mysite/wsgi.py --daemon
