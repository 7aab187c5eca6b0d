"""Ends with 0 when the site answers, with 1 when it does not."""

import sys
from urllib.request import Request, urlopen

# What Nginx would say: the name of the site, and that the visitor came by HTTPS.
headers = {"Host": "example.com", "X-Forwarded-Proto": "https"}

try:
    urlopen(Request("http://127.0.0.1:8000/api/v1/health/", headers=headers), timeout=2)
except OSError as problem:
    sys.exit(str(problem))
