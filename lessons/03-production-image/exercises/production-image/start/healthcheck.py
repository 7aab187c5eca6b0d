"""Ends with 0 when the site answers, with 1 when it does not."""

import sys
from urllib.request import urlopen

try:
    urlopen("http://127.0.0.1:8000/health/", timeout=2)
except OSError as problem:
    sys.exit(str(problem))
