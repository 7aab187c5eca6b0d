import {noRunserver} from '../../../../src/validators/dockerfile/rules/no-runserver.ts';
import {checkRule} from '../../../support/check-rule.ts';

const app = (lines: string) => `FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\n${lines}\n`;

checkRule(noRunserver, {
  good: [
    app('CMD ["gunicorn", "-b", "0.0.0.0:8000", "mysite.wsgi"]'),
    app('CMD ["uvicorn", "mysite.asgi:application", "--host", "0.0.0.0"]'),
    app('CMD ["python", "manage.py", "migrate"]'),
    app('CMD ["./start.sh"]'),
    app('ENTRYPOINT ["python", "manage.py"]\nCMD ["migrate"]'),
    app('CMD ["echo", "runserver"]'),
    app('# CMD python manage.py runserver\nCMD ["gunicorn", "mysite.wsgi"]'),
    app('CMD ["python", "manage.py", "runserver"]\nCMD ["gunicorn", "mysite.wsgi"]'),
    'FROM python:3.13 AS dev\nCMD ["python", "manage.py", "runserver"]\nFROM python:3.13-slim\nCMD ["gunicorn", "mysite.wsgi"]\n',
    'FROM python:3.13 AS base\nCMD ["python", "manage.py", "runserver"]\nFROM base\nCMD ["gunicorn", "mysite.wsgi"]\n',
    app('RUN python manage.py collectstatic --noinput\nCMD gunicorn mysite.wsgi'),
  ],
  bad: [
    {
      text: app('CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]'),
      at: '4:6',
      says: [/development server/, /개발용 서버/],
    },
    {text: app('CMD python manage.py runserver 0.0.0.0:8000'), at: '4:5'},
    {text: app('CMD python3.13 ./manage.py runserver')},
    {text: app('CMD ["python", "-u", "manage.py", "runserver"]')},
    {text: app('CMD ./manage.py runserver 0:8000')},
    {text: app('CMD ["django-admin", "runserver"]')},
    {text: app('CMD ["python", "-m", "django", "runserver"]')},
    {text: app('ENTRYPOINT ["python", "manage.py"]\nCMD ["runserver", "0.0.0.0:8000"]')},
    {text: app('CMD ["sh", "-c", "python manage.py migrate && python manage.py runserver 0:8000"]'), times: 1},
    {text: app('CMD python manage.py migrate && python manage.py runserver 0:8000'), at: '4:33'},
    {text: app('CMD ["poetry", "run", "python", "manage.py", "runserver"]')},
    {text: app('CMD ["uv", "run", "manage.py", "runserver"]')},
    {text: app('ENTRYPOINT ["tini", "--"]\nCMD ["python", "manage.py", "runserver"]')},
    {text: app('ENTRYPOINT ["/entrypoint.sh"]\nCMD ["python", "manage.py", "runserver"]')},
    {text: app('CMD exec /opt/venv/bin/python /app/manage.py runserver_plus')},
    {text: app('CMD ["python", "manage.py", "--settings=mysite.prod", "runserver"]')},
    {text: 'FROM python:3.13 AS base\nCMD ["python", "manage.py", "runserver"]\nFROM base\nRUN true\n', at: '2:6'},
  ],
  present: [app('CMD ["gunicorn", "mysite.wsgi"]'), app('ENTRYPOINT ["/start.sh"]')],
  absent: [
    '',
    'FROM python:3.13\n',
    app('RUN python manage.py runserver'),
    'FROM python AS a\nCMD ["x"]\nFROM python\n',
  ],
});
