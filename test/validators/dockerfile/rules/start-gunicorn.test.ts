import {startGunicorn} from '../../../../src/validators/dockerfile/rules/start-gunicorn.ts';
import {checkRule} from '../../../support/check-rule.ts';

const app = (lines: string) => `FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\n${lines}\n`;
const mysite = {module: 'mysite.wsgi'};

checkRule(startGunicorn, {
  good: [
    app('CMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi:application"]'),
    app('CMD ["gunicorn", "mysite.wsgi", "--bind", "0.0.0.0:8000"]'),
    app('CMD gunicorn --bind 0.0.0.0:$PORT mysite.wsgi'),
    app('CMD exec gunicorn -w 3 -b :8000 mysite.wsgi:application'),
    app('CMD ["python", "-m", "gunicorn", "-w4", "mysite.wsgi"]'),
    app('CMD ["/opt/venv/bin/gunicorn", "--preload", "mysite.wsgi"]'),
    app('CMD ["gunicorn", "--access-logfile", "-", "mysite.wsgi"]'),
    app('CMD ["gunicorn", "--reload", "mysite.wsgi"]'),
    app('ENTRYPOINT ["gunicorn"]\nCMD ["-b", "0.0.0.0:8000", "mysite.wsgi"]'),
    app('ENTRYPOINT ["gunicorn", "mysite.wsgi"]\nCMD ["--workers", "2"]'),
    app('CMD ["sh", "-c", "python manage.py migrate && gunicorn mysite.wsgi"]'),
    app('ENTRYPOINT ["/entrypoint.sh"]\nCMD ["gunicorn", "mysite.wsgi"]'),
    app('CMD ["./start.sh"]'),
    app('CMD ["gunicorn", "-c", "gunicorn.conf.py"]'),
    app('ENV GUNICORN_CMD_ARGS="mysite.wsgi"\nCMD ["gunicorn"]'),
    app('CMD gunicorn $APP_MODULE'),
    app('CMD ["poetry", "run", "gunicorn", "mysite.wsgi"]'),
    {text: app('CMD ["gunicorn", "mysite.wsgi"]'), options: mysite},
    {text: app('CMD ["gunicorn", "mysite.wsgi:application"]'), options: mysite},
    {text: app('CMD ["gunicorn", "mysite.wsgi:application"]'), options: {module: 'mysite.wsgi:application'}},
    {text: app('CMD ["gunicorn", "-k", "uvicorn_worker.UvicornWorker", "mysite.asgi:application"]'), options: mysite},
    {text: app('CMD ["gunicorn", "--chdir", "mysite", "wsgi:application"]'), options: mysite},
    {text: app('CMD ["gunicorn", "backend.mysite.wsgi"]'), options: mysite},
    {text: app('CMD ["gunicorn", "api.wsgi:app"]')},
  ],
  bad: [
    {text: app('CMD ["gunicorn", "mysite/wsgi.py"]'), at: '4:18', says: [/not a module/, /`mysite.wsgi:application`/]},
    {text: app('CMD ["gunicorn", "mysite.wsgi.py"]'), says: [/not a module/]},
    {text: app('CMD ["gunicorn", "-b", "0.0.0.0:8000"]'), at: '4:6', says: [/not told what to serve/]},
    {text: app('CMD ["gunicorn"]'), at: '4:6'},
    {text: app('CMD gunicorn {project}.wsgi'), says: [/not a module/]},
    {
      text: app('CMD ["gunicorn", "mysite.wsgi"]'),
      options: {module: 'shop.wsgi'},
      at: '4:18',
      says: [/in `shop.wsgi`/],
    },
    {text: app('CMD ["gunicorn", "wsgi:application"]'), options: mysite, at: '4:18'},
    {text: app('CMD ["gunicorn", "mysite:application"]'), options: mysite},
    {text: app('CMD ["gunicorn", "mysite.asgi:application"]'), options: mysite},
    {text: app('CMD ["gunicorn", "mysite.wsgi:app"]'), options: mysite, says: [/`application`, not `app`/]},
    {text: app('CMD ["gunicorn", "mysite.settings"]'), options: mysite},
  ],
  present: [app('CMD ["gunicorn"]'), app('ENTRYPOINT ["/entrypoint.sh"]')],
  absent: [
    '',
    'FROM python:3.13\n',
    app('CMD ["python", "manage.py", "runserver"]'),
    app('CMD ["uvicorn", "mysite.asgi:application"]'),
    app('RUN gunicorn mysite.wsgi'),
    app('CMD ["echo", "gunicorn"]'),
    app('CMD ["gunicron", "mysite.wsgi"]'),
    app('RUN pip install gunicorn'),
  ],
});
