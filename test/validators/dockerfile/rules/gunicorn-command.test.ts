import {gunicornCommand} from '../../../../src/validators/dockerfile/rules/gunicorn-command.ts';
import {checkRule} from '../../../support/check-rule.ts';

const app = (lines: string) => `FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\n${lines}\n`;

checkRule(gunicornCommand, {
  good: [
    app('CMD ["gunicorn", "-w", "3", "-b", "0.0.0.0:8000", "mysite.wsgi"]'),
    app('CMD gunicorn --workers $WORKERS --bind 0.0.0.0:$PORT mysite.wsgi'),
    app('CMD exec gunicorn $OPTIONS mysite.wsgi:application'),
    app('CMD ["gunicorn", "--control-socket", "/run/x", "mysite.wsgi"]'),
    app('CMD ["uvicorn", "--wokers", "3", "mysite.asgi:application"]'),
    app('CMD ["gunicorn", "-b", "8000", "mysite.wsgi"]'),
    app('ENTRYPOINT ["gunicorn", "-w", "3"]\nCMD ["mysite.wsgi"]'),
    app('RUN gunicorn --wokers 3 mysite.wsgi || true\nCMD ["./start.sh"]'),
    'FROM python:3.13-slim\n',
  ],
  bad: [
    {
      text: app('CMD ["gunicorn", "--wokers", "3", "mysite.wsgi"]'),
      at: '4:18',
      says: [/`--wokers`/, /Did you mean `--workers`/],
      times: 1,
    },
    {text: app('CMD ["gunicorn", "--workers", "auto", "mysite.wsgi"]'), says: [/`auto` is not one/]},
    {text: app('CMD ["gunicorn", "--bind", "/run/x.sock", "mysite.wsgi"]'), says: [/`unix:`/]},
    {text: app('CMD gunicorn --bind 0.0.0.0:99999 mysite.wsgi'), says: [/65535/]},
    {text: app('CMD ["gunicorn", "-b", "0.0.0.0:8000", "mysite/wsgi.py"]'), says: [/mysite\.wsgi:application/]},
    {text: app('CMD ["gunicorn", "-k", "gthreads", "mysite.wsgi"]'), says: [/gthread/]},
    {text: app('CMD ["python", "-m", "gunicorn", "--worker", "3", "mysite.wsgi"]'), says: [/could be any of/]},
    {text: app('ENTRYPOINT ["gunicorn"]\nCMD ["--bnd", "0.0.0.0:8000", "mysite.wsgi"]'), at: '5:6', times: 1},
    {text: app('CMD ["sh", "-c", "python manage.py migrate && gunicorn --wokers 3 mysite.wsgi"]')},
  ],
});
