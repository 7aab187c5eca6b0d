import {pythonUnbuffered} from '../../../../src/validators/dockerfile/rules/python-unbuffered.ts';
import {checkRule} from '../../../support/check-rule.ts';

const app = (lines: string) => `FROM python:3.13-slim\n${lines}\n`;

checkRule(pythonUnbuffered, {
  good: [
    app('ENV PYTHONUNBUFFERED=1\nCMD ["gunicorn", "mysite.wsgi"]'),
    app('ENV PYTHONUNBUFFERED 1\nCMD ["gunicorn", "mysite.wsgi"]'),
    app('ENV PYTHONDONTWRITEBYTECODE=1 \\\n    PYTHONUNBUFFERED=true\nCMD ["gunicorn", "mysite.wsgi"]'),
    app('CMD ["gunicorn", "mysite.wsgi"]\nENV PYTHONUNBUFFERED=1'),
    'FROM python:3.13 AS base\nENV PYTHONUNBUFFERED=1\nFROM base\nCMD ["gunicorn", "mysite.wsgi"]\n',
    app('CMD ["python", "-u", "main.py"]'),
    app('CMD PYTHONUNBUFFERED=1 python main.py'),
    app('CMD ["./start.sh"]'),
    app('CMD ["bash"]'),
    'FROM debian:13\nCMD ["gunicorn", "mysite.wsgi"]\n',
    app('RUN pip list'),
  ],
  bad: [
    {text: app('CMD ["gunicorn", "mysite.wsgi"]'), at: '2:1', says: [/PYTHONUNBUFFERED=1/]},
    {text: app('CMD python manage.py runserver'), at: '2:1'},
    {text: app('ENTRYPOINT ["python", "main.py"]'), at: '2:1'},
    {text: app('ENV PYTHONUNBUFFERED=\nCMD ["gunicorn", "mysite.wsgi"]'), at: '3:1'},
    {text: app('ARG PYTHONUNBUFFERED=1\nCMD ["gunicorn", "mysite.wsgi"]'), at: '3:1'},
    {
      text: 'FROM python:3.13 AS base\nENV PYTHONUNBUFFERED=1\nFROM python:3.13\nCMD ["gunicorn", "mysite.wsgi"]\n',
      at: '4:1',
    },
  ],
});
