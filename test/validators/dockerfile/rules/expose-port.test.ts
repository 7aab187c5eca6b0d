import {exposePort} from '../../../../src/validators/dockerfile/rules/expose-port.ts';
import {checkRule} from '../../../support/check-rule.ts';

const app = (expose: string, cmd = 'CMD ["gunicorn", "-b", "0.0.0.0:8000", "mysite.wsgi"]') =>
  `FROM python:3.13-slim\n${expose}\n${cmd}\n`;

checkRule(exposePort, {
  good: [
    'FROM python:3.13\nEXPOSE 8000\nCMD ["gunicorn", "-b", "127.0.0.1:9000", "-b", "0.0.0.0:8000", "mysite.wsgi"]\n',
    'FROM python:3.13\nEXPOSE 8001\nCMD ["gunicorn", "-b", "0.0.0.0:8000,0.0.0.0:8001", "mysite.wsgi"]\n',
    'FROM python:3.13\nEXPOSE 80:8000\nCMD ["gunicorn", "-b", "0.0.0.0:8000", "mysite.wsgi"]\n',
    app('EXPOSE 8000'),
    app('expose 8000/tcp'),
    app('EXPOSE 8000/TCP'),
    app('EXPOSE 80 8000'),
    app('EXPOSE 8000-8010'),
    app('ENV PORT=8000\nEXPOSE $PORT'),
    app('ARG PORT\nEXPOSE ${PORT}'),
    app('EXPOSE 9000', 'CMD ["gunicorn", "-b", "0.0.0.0:9000", "mysite.wsgi"]'),
    app('EXPOSE 8080', 'CMD python manage.py runserver 0.0.0.0:8080'),
    app('EXPOSE 80', 'CMD ["uvicorn", "mysite.asgi:application", "--host", "0.0.0.0", "--port", "80"]'),
    app('EXPOSE 1234', 'CMD ["./start.sh"]'),
    app('EXPOSE 1234', 'CMD gunicorn -b 0.0.0.0:$PORT mysite.wsgi'),
    app('EXPOSE 1234', ''),
    app('EXPOSE 9000', 'ENV PORT=9000\nCMD ["gunicorn", "mysite.wsgi"]'),
    app('EXPOSE 9000', 'CMD ["gunicorn", "-c", "gunicorn.conf.py", "mysite.wsgi"]'),
    app('EXPOSE 9000', 'CMD ["uwsgi", "--ini", "uwsgi.ini"]'),
    {text: app('EXPOSE 8000', ''), options: {port: 8000}},
    'FROM python:3.13 AS base\nEXPOSE 8000\nFROM base\nCMD ["gunicorn", "-b", ":8000", "x"]\n',
  ],
  bad: [
    {
      text: 'FROM python:3.13\nEXPOSE 9000\nCMD ["gunicorn", "-b", "127.0.0.1:9000", "-b", "0.0.0.0:8000", "mysite.wsgi"]\n',
      at: '2:8',
      says: [/which is `8000`/],
    },
    {text: app('EXPOSE 80'), at: '2:8', says: [/`EXPOSE 8000`/]},
    {text: app('EXPOSE 8000/udp'), at: '2:8'},
    {text: app('EXPOSE 8001-8010'), at: '2:8'},
    {text: app('EXPOSE 8080', 'CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]'), at: '2:8'},
    {text: app('ENV PORT=80\nEXPOSE $PORT'), at: '3:8'},
    {text: app('EXPOSE 80', ''), options: {port: 8000}, at: '2:8'},
  ],
  present: [app('EXPOSE 80')],
  absent: [
    '',
    'FROM python:3.13\n',
    app('# EXPOSE 8000'),
    'FROM python:3.13 AS a\nEXPOSE 8000\nFROM python:3.13\nCMD ["gunicorn", "x"]\n',
  ],
});
