import {healthcheck} from '../../../../src/validators/dockerfile/rules/healthcheck.ts';
import {checkRule} from '../../../support/check-rule.ts';

const app = (lines: string) => `FROM python:3.13-slim\n${lines}\n`;

checkRule(healthcheck, {
  good: [
    app('HEALTHCHECK CMD curl -f http://127.0.0.1:8000/ || exit 1\nCMD ["gunicorn", "mysite.wsgi"]'),
    app('CMD ["gunicorn", "mysite.wsgi"]\nHEALTHCHECK --interval=30s CMD ["python", "check.py"]'),
    app('HEALTHCHECK NONE\nCMD ["gunicorn", "mysite.wsgi"]'),
    'FROM python:3.13 AS base\nHEALTHCHECK CMD true\nFROM base\nCMD ["gunicorn", "mysite.wsgi"]\n',
    app('CMD ["./start.sh"]'),
    app('CMD ["celery", "-A", "mysite", "worker"]'),
    app('ENTRYPOINT ["black"]'),
    app('RUN pip install gunicorn'),
  ],
  bad: [
    {text: app('CMD ["gunicorn", "mysite.wsgi"]'), at: '2:1', says: [/starts gunicorn/]},
    {text: app('CMD python manage.py runserver 0:8000'), at: '2:1'},
    {text: app('ENTRYPOINT ["/entrypoint.sh"]\nCMD ["uvicorn", "mysite.asgi:application"]'), at: '2:1'},
    {
      text: 'FROM python:3.13 AS base\nHEALTHCHECK CMD true\nFROM python:3.13\nCMD ["gunicorn", "mysite.wsgi"]\n',
      at: '4:1',
    },
  ],
});
