"""Prints src/facts/django-VERSION.json for the Django of the Python that runs it.

Debian 12:  /usr/bin/python3 scripts/facts/django-settings.py 'Debian 12 (bookworm), package python3-django 3:3.2.25-…' > src/facts/django-3.2.25.json
Debian sid: the same with sid's python3 (in a chroot or container), its package and version, to src/facts/django-5.2.18.json
"""
import ast
import inspect
import json
import pathlib
import re
import sys

import django
from django import conf
from django.conf import global_settings

ROOT = pathlib.Path(django.__file__).parent
# Modules whose classes and functions settings name by a dotted path.
NAMED = re.compile(
    r"(?:^|\.)(?:middleware|backends|validators|context_processors|password_validation|hashers|loaders|finders|storage"
    r"|backend|uploadhandler|handlers|filters|cached_session|serializers|log|reporter|debug|signing|runner|csrf)(?:\.|$)"
    r"|contrib\.sessions|\.apps$|^django\.contrib\.[a-z]+$"
)


def plain(value):
    """A value as JSON; tuples and sets as lists; what JSON cannot say as null."""
    try:
        return json.loads(json.dumps(value))
    except TypeError:
        return None


def setting(value):
    return {"type": type(value).__name__, "default": plain(value)}


def sequence_settings():
    """The settings that Django insists are a list or a tuple, out of Settings.__init__."""
    tree = ast.parse(inspect.getsource(conf.Settings).lstrip())
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in ("tuple_settings", "list_settings"):
            return sorted(ast.literal_eval(node.value))
    raise SystemExit("Settings.__init__ has changed")


def module_name(path):
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def exported(path):
    """Names a module binds at its top: classes, functions, imports, assignments."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            yield node.name
        elif isinstance(node, ast.ImportFrom):
            yield from (alias.asname or alias.name for alias in node.names)
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


modules = {module_name(path): path for path in ROOT.rglob("*.py") if "conf/app_template" not in str(path) and "conf/project_template" not in str(path) and "/conf/locale/" not in str(path)}
names = {name: sorted({one for one in exported(path) if not one.startswith("_")}) for name, path in modules.items() if NAMED.search(name)}
found = {
    "provenance": f"{sys.argv[1]}, Python {sys.version.split()[0]}: printed by scripts/facts/django-settings.py",
    "version": django.get_version(),
    "settings": {name: setting(getattr(global_settings, name)) for name in sorted(dir(global_settings)) if name.isupper()},
    "deprecated": sorted({match.group(1) for name in dir(conf) if (match := re.fullmatch(r"(\w+)_DEPRECATED_MSG", name)) and hasattr(global_settings, match.group(1))}),
    "sequences": sequence_settings(),
    "languages": [code for code, _ in global_settings.LANGUAGES],
    "modules": sorted(name for name in modules if not re.search(r"\.migrations|\.management|\.locale", name) and not name.endswith("__main__")),
    "names": {name: value for name, value in sorted(names.items()) if value and ".migrations" not in name and ".management" not in name},
}
json.dump(found, sys.stdout, indent=1, ensure_ascii=False)
print()
