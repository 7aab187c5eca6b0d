"""Answers what the installed gunicorn says of config files, command lines and single values. One JSON object per line.

in:  {"files": {"gunicorn.conf.py": "…"}, "line": "-w 3 mysite.wsgi"}   out: {"check": …, "start": …}

Each answer is {"code": 0} or {"code": 1, "says": "the last lines of what it printed", "line": 3}. The line is split by the shell. `check` is
`gunicorn --check-config`. `start` goes on to where gunicorn opens its sockets: it loads the worker and logger classes
and tries the host of each address, with a port of the system's choice. Every case runs in a child of its own and in a folder of its own.
"""
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
for name in ('PORT', 'WEB_CONCURRENCY', 'FORWARDED_ALLOW_IPS', 'GUNICORN_CMD_ARGS'):
    os.environ.pop(name, None)

import gunicorn.app.wsgiapp
import gunicorn.arbiter
import gunicorn.config
import gunicorn.workers

home = os.getcwd()


def in_child(work, folder):
    """Runs `work` in a forked child; what it prints and how it ends is the answer."""
    with tempfile.TemporaryFile('w+', errors='replace') as said:
        child = os.fork()
        if child == 0:
            code = 70
            try:
                os.chdir(folder)
                # Read from the folder of whoever imported it.
                gunicorn.config.Chdir.default = folder
                os.dup2(os.open(os.devnull, os.O_RDWR), 0)
                os.dup2(said.fileno(), 1)
                os.dup2(said.fileno(), 2)
                signal.alarm(20)
                work()
                code = 0
            except SystemExit as end:
                code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
            except BaseException as error:
                print(f'{type(error).__name__}: {error}', file=sys.stderr)
                code = 1
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(code)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        said.seek(0)
        text = said.read()
    if status == 0:
        return {'code': 0}
    lines = [line for line in text.splitlines() if line.strip()]
    return {'code': status, 'says': '\n'.join(lines[-3:])[-600:], 'line': traced(lines)}


def traced(lines):
    """The last line of the config file that a traceback names."""
    named = [line for line in lines if 'gunicorn.conf.py", line ' in line]
    return int(named[-1].split('", line ')[1].split(',')[0]) if named else None


def application(words):
    sys.argv = ['gunicorn', *words]
    sys.path.insert(0, '')
    return gunicorn.app.wsgiapp.WSGIApplication('%(prog)s [OPTIONS] [APP_MODULE]')


def start(words):
    app = application(words)
    app.load()
    arbiter = gunicorn.arbiter.Arbiter(app)
    # Config hides an AttributeError of its own property behind the setting's text.
    if not callable(arbiter.worker_class):
        raise TypeError(f'the worker class {arbiter.worker_class!r} is no class')
    for address in arbiter.cfg.address:
        if isinstance(address, tuple):
            listen(*address)


def listen(host, port):
    """What opening the socket says of the address; the port only has to be one."""
    family = socket.AF_INET6 if gunicorn.util.is_ipv6(host) else socket.AF_INET
    with socket.socket(family) as opened:
        opened.bind((host, port if port < 0 or port > 65535 else 0))


def split(line):
    """The words of a command line as the shell hands them on."""
    return subprocess.run(['sh', '-c', 'printf "%s\\0" ' + line], capture_output=True, text=True, check=True).stdout.split('\0')[:-1]


def run(files, line):
    try:
        words = split(line) if line.strip() else []
    except subprocess.CalledProcessError as error:
        refused = {'code': error.returncode, 'says': 'sh: ' + error.stderr.strip(), 'line': None}
        return {'check': refused, 'start': refused}
    folder = tempfile.mkdtemp()
    try:
        for path, text in files.items():
            place = os.path.join(folder, path)
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(place, 'w', newline='', encoding='utf-8', errors='surrogatepass') as file:
                file.write(text)
        check = in_child(lambda: application(['--check-config', *words]).run(), folder)
        return {'check': check, 'start': in_child(lambda: start(words), folder)}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


for line in sys.stdin:
    case = json.loads(line)
    print(json.dumps(run(case['files'], case['line'])), flush=True)
