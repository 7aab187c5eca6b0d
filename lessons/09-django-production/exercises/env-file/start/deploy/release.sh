#!/bin/bash
set -euo pipefail
cd /home/ubuntu/mysite
set -a; . ./.env; set +a
.venv/bin/python manage.py migrate --noinput
.venv/bin/python manage.py collectstatic --noinput
sudo systemctl restart mysite
