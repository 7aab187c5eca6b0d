"""Judges settings modules (a JSON list of texts on standard input) with the installed Django, all in one process.

For each: {"ids": [ids of `check --deploy` with the tag security]} or {"error": message, "line": line of the module}.
"""
import json
import os
import sys
import traceback
import types
import warnings

warnings.simplefilter("ignore")

import django
from django.conf import Settings, settings
from django.core import checks
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest

settings.configure()
django.setup()
import django.core.checks.security.base
import django.core.checks.security.csrf
import django.core.checks.security.sessions
import django.core.checks.translation
import django.core.checks.urls

default = settings._wrapped


def line_of(error):
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename == "mysite/settings.py":
            return frame.lineno
    return getattr(error, "lineno", None)


HOSTS = ["example.com", "a.com", "b.com", "localhost", "127.0.0.1"]


def answers(host):
    """Does a request for this host get further than 400 Bad Request?"""
    request = HttpRequest()
    request.META = {"HTTP_HOST": host, "SERVER_NAME": host, "SERVER_PORT": "80"}
    try:
        request.get_host()
    except DisallowedHost:
        return False
    return True


def judge(text):
    name = "drydock_settings"
    module = types.ModuleType(name)
    module.__file__ = "/srv/mysite/mysite/settings.py"
    try:
        exec(compile(text, "mysite/settings.py", "exec"), module.__dict__)
        sys.modules[name] = module
        before = os.environ.get("TZ")
        settings._wrapped = Settings(name)
        ids = [one.id for one in checks.run_checks(tags=["security"], include_deployment_checks=True)]
        ids += [one.id for one in checks.run_checks(tags=["translation"])]
        return {"ids": sorted(set(ids)), "answers": any(answers(host) for host in HOSTS)}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}", "line": line_of(error)}
    finally:
        settings._wrapped = default
        sys.modules.pop(name, None)


json.dump({"version": django.get_version(), "verdicts": [judge(text) for text in json.load(sys.stdin)]}, sys.stdout)
