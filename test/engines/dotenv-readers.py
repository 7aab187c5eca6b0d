"""Reads .env files with the Python libraries that Django projects use: a JSON list of texts in, one of readings out."""
import importlib.metadata
import json
import logging
import os
import sys
import tempfile
import warnings

import decouple
import dotenv
import environ

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
os.environ.clear()
readings = []
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "env")
    for text in json.load(sys.stdin):
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        environ.Env.ENVIRON = {}
        environ.Env.read_env(path)
        readings.append(
            {
                "python-dotenv": {k: v for k, v in dotenv.dotenv_values(path, encoding="utf-8").items() if v is not None},
                "django-environ": dict(environ.Env.ENVIRON),
                "decouple": decouple.RepositoryEnv(path).data,
            }
        )
json.dump({"environ": importlib.metadata.version("django-environ"), "readings": readings}, sys.stdout)
