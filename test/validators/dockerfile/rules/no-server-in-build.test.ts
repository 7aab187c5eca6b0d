import {noServerInBuild} from '../../../../src/validators/dockerfile/rules/no-server-in-build.ts';
import {checkRule} from '../../../support/check-rule.ts';

const app = (lines: string) => `FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\n${lines}\n`;

checkRule(noServerInBuild, {
  good: [
    app('CMD ["gunicorn", "mysite.wsgi"]'),
    app('CMD python manage.py runserver'),
    app('RUN python manage.py collectstatic --noinput'),
    app('RUN gunicorn --check-config mysite.wsgi'),
    app('RUN gunicorn --version'),
    app('RUN uvicorn --help'),
    app('RUN timeout 5 gunicorn mysite.wsgi || true'),
    app('RUN gunicorn mysite.wsgi & sleep 5 && curl localhost:8000'),
    app('RUN gunicorn mysite.wsgi &'),
    app('RUN pip install gunicorn'),
    app('RUN echo gunicorn mysite.wsgi'),
    app('RUN python manage.py test'),
    app('RUN which gunicorn'),
    app('RUN fastapi --help'),
  ],
  bad: [
    {text: app('RUN python manage.py runserver 0.0.0.0:8000'), at: '4:5', says: [/starts runserver during the build/]},
    {text: app('RUN gunicorn -b 0.0.0.0:8000 mysite.wsgi'), at: '4:5'},
    {text: app('RUN pip list && gunicorn mysite.wsgi'), at: '4:17'},
    {text: app('RUN ["gunicorn", "mysite.wsgi"]'), at: '4:5'},
    {text: app('RUN python -m uvicorn mysite.asgi:application'), at: '4:5', says: [/uvicorn/]},
    {text: app('RUN sh -c "python manage.py migrate && python manage.py runserver"'), times: 1},
  ],
});
