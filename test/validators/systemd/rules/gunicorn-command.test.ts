import {gunicornCommand} from '../../../../src/validators/systemd/rules/gunicorn-command.ts';
import {checkRule} from '../../../support/check-rule.ts';

const unit = (command: string) => `[Service]\nExecStart=${command}\n`;

checkRule(gunicornCommand, {
  good: [
    '[Service]\nEnvironment="GUNICORN_CMD_ARGS=--workers 3 --bind=unix:/run/a.sock"\nExecStart=/x/gunicorn a.wsgi\n',
    '[Service]\nEnvironment=GUNICORN_CMD_ARGS=--wokers\nExecStart=/x/uvicorn a:b\n',
    '[Service]\nEnvironment=N=3\nExecStart=/x/gunicorn --workers ${N} a.wsgi\n',
    unit('/srv/venv/bin/gunicorn --workers ${N} mysite.wsgi'),
    unit('/srv/venv/bin/gunicorn --bind unix:%t/a.sock mysite.wsgi'),
    unit('/srv/venv/bin/gunicorn --workers 3 --bind unix:/run/gunicorn/mysite.sock mysite.wsgi:application'),
    unit('/srv/venv/bin/gunicorn \\\n  --workers 3 \\\n  # the socket\n  --bind unix:/run/x.sock mysite.wsgi'),
    unit('/srv/venv/bin/gunicorn $OPTIONS mysite.wsgi'),
    unit('/srv/venv/bin/gunicorn -n %n mysite.wsgi'),
    unit('/srv/venv/bin/gunicorn mysite.wsgi # the web server'),
    unit('/srv/venv/bin/gunicorn mysite.wsgi && echo done'),
    unit('/srv/venv/bin/uvicorn --wokers 3 mysite.asgi:application'),
    unit('/usr/bin/python3 -m gunicorn mysite.wsgi'),
    '[Unit]\nDescription=x\n',
  ],
  bad: [
    {
      text: '[Service]\nEnvironment="GUNICORN_CMD_ARGS=--wokers 3 -t 30"\nExecStart=/x/gunicorn a.wsgi\n',
      at: '2:32',
      times: 1,
      says: [/`--workers`/],
    },
    {text: '[Service]\nEnvironment=GUNICORN_CMD_ARGS=--timeout=30s\nExecStart=/x/gunicorn a.wsgi\n', at: '2:41'},
    {text: '[Service]\nEnvironment=N=three\nExecStart=/x/gunicorn --workers ${N} a.wsgi\n', at: '3:33'},
    {
      text: unit('/srv/venv/bin/gunicorn --wokers 3 mysite.wsgi'),
      at: '2:34',
      says: [/Did you mean `--workers`/],
      times: 1,
    },
    {text: unit('/srv/venv/bin/gunicorn \\\n  --workers three \\\n  mysite.wsgi'), at: '3:13'},
    {text: unit('/srv/venv/bin/gunicorn --bind /run/x.sock mysite.wsgi'), says: [/`unix:`/]},
    {text: unit('/srv/venv/bin/gunicorn -bind 0.0.0.0:8000 mysite.wsgi'), says: [/`--bind`/]},
    {text: unit('/srv/venv/bin/gunicorn mysite/wsgi.py'), says: [/mysite\.wsgi:application/]},
    {text: unit('/usr/bin/env gunicorn --timeout 30s mysite.wsgi')},
    {text: unit('/srv/venv/bin/gunicorn mysite.wsgi --workers 3 bind x')},
  ],
});
