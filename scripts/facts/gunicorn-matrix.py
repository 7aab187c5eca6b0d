"""Prints what gunicorn says of many values for each of its settings, as JSON: a row for each setting, a cell for each value.

    python3 scripts/facts/gunicorn-matrix.py "Debian sid, package python3-gunicorn 26.2.2-2" > test/engines/gunicorn-matrix-26.2.2.json

Run it with a Python that has Debian's package; the argument says where that package came from. A cell is empty, or the beginning of what
gunicorn raised. The values are Python expressions. Users, files and modules in them do not exist on any machine.
"""
import json
import os
import platform
import sys
import warnings

for name in ('PORT', 'WEB_CONCURRENCY', 'FORWARDED_ALLOW_IPS', 'GUNICORN_CMD_ARGS'):
    os.environ.pop(name, None)
warnings.simplefilter('ignore')
out, sys.stderr = sys.stdout, open(os.devnull, 'w')

import gunicorn
from gunicorn.config import Config

VALUES = [
    '3', '"3"', '-1', '0', '"abc"', '1.5', 'True', 'False', '"yes"', '"true"', '"on"', '""', 'None', '[]', '["a"]', '{}',
    '"127.0.0.1:8000"', '"unix:/run/g.sock"', '"0777"', '18', '"/tmp"', '"/nope/x"',
    '"0x10"', '"0o17"', '"0b101"', '"1_000"', '"1__0"', '"_1"', '" 7 "', '"+5"', '"-5"', '"00"', '"٣"', '"1.0"', '"1e3"', '1e3',
    '0x4001', '16384', '16777216', '2**31', '10**30', '"2147483648"', '0.0', '-0.5', '1_000', '0o600', 'not 3',
    '" TRUE "', '"False"', '"\\u00a0true"', '"\\x1ctrue"', '"\\ufefftrue"', '"off"', '"auto"', '" AUTO "', '"V1"', '"none"', '"both"',
    '"drop"', '"Refuse"', '"uvloop"', '"fast"', '"poll"', '"inotify"', '"Poll"', '"TLS"', '"TLSv1_2"', '"SSLv3"', '2', '"2"', '5', '99',
    '"h1"', '"h2,h1"', '"h1,h1"', '"h3"', '" h1 , , h2 "', '","',
    '"*"', '"127.0.0.1,::1"', '"10.0.0.0/8"', '"10.0.0.1/8"', '"192.168.1.0/255.255.255.0"', '"192.168.1.0/0.0.0.255"',
    '"10.0.0.1, fe80::1%eth0"', '"::ffff:1.2.3.4"', '"1::2::3"', '"256.1.1.1"', '"01.2.3.4"', '"10.0.0.0/33"', '"2001:db8::/32"', '"localhost"', '"1.2.3.4, "',
    '"localhost:8125"', '"localhost:x"', '"a:b:c"', '"[::1]:8125"', '"unix:8125"', '"unix:///s"', '"fd://x"', '"fd://3"', '":8000"', '"8000"', '"host:"',
    '[1]', '[None]', '["a", 3]', '("a", "b")', '()', '{"a"}', '{"a": 1}', '{1: 2}', '[[]]', 'b""', 'b"x"', '["*.nope", "/nope/*"]', '("a")', '[True]',
    'lambda: 0', 'lambda a: a', 'lambda a, b: a', 'lambda a, b, c: a', 'lambda a, b, c, d: a', 'lambda *a: a', 'lambda a, b=1: a', 'lambda a, *, b=1: a', 'lambda a, /, b: a',
    '"nodot"', '"no.such.module"', '".x"', '"os.path.nope"', '"."', '"12"', '"nosuchuser"', '1j', '...',
]


def cell(name, expression):
    try:
        Config().set(name, eval(expression))
        return ''
    except Exception as error:
        return f'{type(error).__name__}: {error}'[:44]


facts = {
    'provenance': f'{sys.argv[1]}, Python {platform.python_version()}: printed by scripts/facts/gunicorn-matrix.py',
    'version': gunicorn.__version__,
    'values': VALUES,
    'says': {name: [cell(name, one) for one in VALUES] for name in Config().settings},
}
print(json.dumps(facts, ensure_ascii=False), file=out)
