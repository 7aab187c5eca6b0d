import {execFormWords} from '../../../../src/validators/dockerfile/rules/exec-form-words.ts';
import {checkRule} from '../../../support/check-rule.ts';

const python = (lines: string) => `FROM python:3.13-slim\n${lines}\n`;

checkRule(execFormWords, {
  good: [
    python('CMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]'),
    python('CMD ["gunicorn", "--bind=0.0.0.0:8000", "mysite.wsgi"]'),
    python('CMD gunicorn mysite.wsgi'),
    python('CMD ["sh", "-c", "gunicorn mysite.wsgi"]'),
    python('CMD ["gunicorn"]'),
    python('ENTRYPOINT ["sh", "-c"]\nCMD ["gunicorn mysite.wsgi"]'),
    python('ENTRYPOINT ["/entrypoint.sh"]\nCMD ["gunicorn mysite.wsgi"]'),
    'FROM python:3.13 AS base\nENTRYPOINT ["sh", "-c"]\nFROM base\nCMD ["gunicorn mysite.wsgi"]\n',
    'FROM team/base:1\nCMD ["gunicorn mysite.wsgi"]\n',
    'FROM node:22\nCMD ["npm run start"]\n',
    python('CMD ["/opt/my app/bin/run"]'),
    python('CMD ["/opt/my app/run", "x"]'),
    python('CMD ["python", "-c", "print(1) or 2"]'),
    python('CMD ["gunicorn", "--access-logformat", "%(h)s %(r)s", "mysite.wsgi"]'),
    python('CMD ["gunicorn", "--env=A=b c", "mysite.wsgi"]'),
    python('CMD ["gunicorn", "-w 4", "mysite.wsgi"]'),
    'FROM nginx:1.29\nCMD ["nginx", "-g", "daemon off;"]\n',
    python('CMD ["gunicorn", "mysite.wsgi", "--workers 3"]'),
    python('CMD [" "]'),
    'FROM python:3.13-windowsservercore\nCMD ["C:\\\\Program Files\\\\app.exe"]\n',
    python('ENV A="gunicorn mysite.wsgi"\nCMD ["gunicorn", "x"]'),
  ],
  bad: [
    {
      text: python('CMD ["gunicorn --bind 0.0.0.0:8000 mysite.wsgi"]'),
      at: '2:6',
      says: [/\["gunicorn", "--bind", "0\.0\.0\.0:8000", "mysite\.wsgi"\]/],
    },
    {text: python('CMD ["python manage.py runserver"]'), at: '2:6', times: 1},
    {text: python('CMD ["python manage.py", "runserver"]'), at: '2:6'},
    {text: python('ENTRYPOINT ["gunicorn mysite.wsgi"]'), at: '2:13'},
    {text: python('HEALTHCHECK CMD ["curl -f http://127.0.0.1:8000/"]'), at: '2:18'},
    {text: 'FROM team/base:1\nENTRYPOINT ["gunicorn mysite.wsgi"]\n', at: '2:13'},
    {text: python('RUN ["pip install -r requirements.txt"]'), at: '2:6'},
    {
      text: python('CMD ["gunicorn", "--bind 0.0.0.0:8000", "mysite.wsgi"]'),
      at: '2:18',
      says: [/"--bind", "0\.0\.0\.0:8000"/],
    },
    {text: python('CMD ["/opt/venv/bin/gunicorn", "--workers 3", "mysite.wsgi"]'), at: '2:32'},
    {text: python('CMD ["uvicorn", "mysite.asgi:application", "--host 0.0.0.0"]')},
  ],
});
