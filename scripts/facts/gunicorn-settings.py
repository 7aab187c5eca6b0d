"""Prints what gunicorn knows, as JSON: its settings, their options on the command line, its workers and other words.

    python3 scripts/facts/gunicorn-settings.py "Debian 12 (bookworm), package gunicorn 20.1.0-6" > src/facts/gunicorn-20.1.0.json

Run it with a Python that has Debian's package; the argument says where that package came from. Nothing is written by
hand: the settings are gunicorn.config.KNOWN_SETTINGS, the workers gunicorn.workers.SUPPORTED_WORKERS.
"""
import builtins
import importlib
import inspect
import json
import os
import platform
import ssl
import sys

# Defaults that come from the user and the folder of whoever runs this are no facts about gunicorn.
HOST = {'chdir', 'user', 'group', 'control_socket'}
# What config files import.
MODULES = ('os', 'os.path', 'sys', 'multiprocessing', 'pathlib', 'logging', 'json', 'socket')
# gunicorn reads these when it is imported, and calls what they say its defaults.
for name in ('PORT', 'WEB_CONCURRENCY', 'FORWARDED_ALLOW_IPS', 'GUNICORN_CMD_ARGS'):
    os.environ.pop(name, None)

import gunicorn
from gunicorn import config, glogging, reloader, util, workers


def closure(function):
    """What a validator made by a function was made with: the arity of validate_callable."""
    return [cell.cell_contents for cell in function.__closure__ or ()]


def plain(value):
    """A default as JSON has it; nothing for functions."""
    if isinstance(value, (str, bool, int, float, type(None))):
        return int(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return {key: plain(one) for key, one in value.items()} if isinstance(value, dict) else None


def setting(one):
    validator = vars(one)['validator'].__func__
    found = {'name': one.name, 'section': one.section, 'validator': validator.__name__.lstrip('_')}
    if validator.__name__ == '_validate_callable':
        found['arity'] = closure(validator)[0]
    if one.name == 'post_request':
        found['arity'] = 4
    if inspect.isfunction(vars(one).get('default')):
        found['arity'] = util.get_arity(one.default)
    if one.cli:
        found['options'] = list(one.cli)
        found['action'] = one.action or 'store'
        if one.action is None:
            found['type'] = one.type.__name__ if one.type else 'str'
        if one.nargs is not None:
            found['nargs'] = one.nargs
        if one.const is not None:
            found['const'] = one.const
    if one.meta:
        found['meta'] = one.meta
    if one.name not in HOST:
        found['default'] = plain(one.default.__func__ if isinstance(one.default, staticmethod) else one.default)
    return found


facts = {
    'provenance': f'{sys.argv[1]}, Python {platform.python_version()}: printed by scripts/facts/gunicorn-settings.py',
    'version': gunicorn.__version__,
    'settings': [setting(one) for one in config.KNOWN_SETTINGS],
    'workers': workers.SUPPORTED_WORKERS,
    'logLevels': sorted(glogging.Logger.LOG_LEVELS),
    'syslogFacilities': sorted(glogging.SYSLOG_FACILITIES),
    'reloadEngines': sorted(reloader.reloader_engines),
    'pythonNames': dir(builtins),
    'modules': {name: sorted(set(dir(importlib.import_module(name)))) for name in MODULES},
    'sslVersions': {name[9:]: int(getattr(ssl, name)) for name in dir(ssl) if name.startswith('PROTOCOL_')},
}
print(json.dumps(facts, indent=1))
