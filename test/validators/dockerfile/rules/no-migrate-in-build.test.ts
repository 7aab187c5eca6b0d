import {noMigrateInBuild} from '../../../../src/validators/dockerfile/rules/no-migrate-in-build.ts';
import {checkRule} from '../../../support/check-rule.ts';

const app = (lines: string) => `FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\n${lines}\n`;

checkRule(noMigrateInBuild, {
  good: [
    app('RUN python manage.py collectstatic --noinput'),
    app('RUN python manage.py compilemessages && python manage.py check'),
    app('RUN python manage.py makemigrations --check'),
    app('RUN python manage.py migrate --plan'),
    app('RUN python manage.py migrate --help'),
    app('CMD python manage.py migrate && gunicorn mysite.wsgi'),
    app('CMD ["sh", "-c", "python manage.py migrate && gunicorn mysite.wsgi"]'),
    app('ENTRYPOINT ["/entrypoint.sh"]'),
    app('RUN echo python manage.py migrate'),
    app('RUN echo "#!/bin/sh\\npython manage.py migrate" > /start.sh'),
    app('# RUN python manage.py migrate\nRUN true'),
    'FROM python:3.13 AS test\nCOPY . .\nRUN python manage.py migrate\nFROM python:3.13-slim\nCOPY . .\n',
    app('RUN alembic --version'),
  ],
  bad: [
    {
      text: app('RUN python manage.py migrate'),
      at: '4:5',
      says: [/`migrate` runs while the image is built/, /`migrate`가/],
    },
    {text: app('RUN python3 manage.py migrate --noinput'), at: '4:5'},
    {text: app('RUN ./manage.py migrate'), at: '4:5'},
    {text: app('RUN python manage.py collectstatic --noinput && python manage.py migrate'), at: '4:49'},
    {text: app('RUN ["python", "manage.py", "migrate"]'), at: '4:5'},
    {text: app('RUN django-admin migrate'), at: '4:5'},
    {text: app('RUN python -m django migrate'), at: '4:5'},
    {text: app('RUN python manage.py createsuperuser --noinput'), says: [/createsuperuser/]},
    {text: app('RUN python manage.py loaddata seed.json'), says: [/loaddata/]},
    {text: app('RUN <<EOF\npython manage.py migrate\nEOF'), at: '5:1'},
    {text: app('RUN poetry run python manage.py migrate'), at: '4:5'},
    {text: app('RUN SECRET_KEY=x python manage.py migrate'), times: 1},
  ],
});
