import {startInSource} from '../../../../src/validators/dockerfile/rules/start-in-source.ts';
import {checkRule} from '../../../support/check-rule.ts';

const python = (lines: string) => `FROM python:3.13-slim\n${lines}\n`;
const runserver = 'CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]';

checkRule(startInSource, {
  good: [
    python(`WORKDIR /app\nCOPY . .\n${runserver}`),
    python(`COPY . /app\nWORKDIR /app\n${runserver}`),
    python(`COPY . /app/\nWORKDIR /app/\n${runserver}`),
    python(`COPY . /app\nWORKDIR /app/backend\n${runserver}`),
    python(`WORKDIR /srv\nCOPY . mysite\nWORKDIR mysite\n${runserver}`),
    python('COPY . /code\nWORKDIR /app\nCMD ["python", "/code/manage.py", "runserver"]'),
    python('WORKDIR /srv\nCOPY . app\nCMD ["python", "app/manage.py", "runserver"]'),
    python('COPY . /code\nWORKDIR /app\nCMD cd /code && gunicorn mysite.wsgi'),
    python('COPY . /code\nWORKDIR /app\nCMD ["gunicorn", "--chdir", "/code", "mysite.wsgi"]'),
    python('COPY . /code\nWORKDIR /app\nCMD ["uvicorn", "--app-dir=/code", "mysite.asgi:application"]'),
    python('COPY . /code\nENV PYTHONPATH=/code\nWORKDIR /app\nCMD ["gunicorn", "mysite.wsgi"]'),
    python(`COPY . /code\nWORKDIR /app\nRUN cp -r /code/. .\n${runserver}`),
    python('COPY . /code\nRUN pip install /code\nRUN pip install -e .\nWORKDIR /app\nCMD ["gunicorn", "mysite.wsgi"]'),
    python(`COPY . /code\nCOPY mysite /app/mysite\nCOPY manage.py /app/\nWORKDIR /app\n${runserver}`),
    python('COPY . /code\nWORKDIR /app\nCMD ["./start.sh"]'),
    python('COPY . /code\nWORKDIR /app\nCMD ["celery", "worker"]'),
    python(`COPY requirements.txt /code/\nWORKDIR /app\n${runserver}`),
    python(`ARG DIR\nCOPY . $DIR\nWORKDIR /app\n${runserver}`),
    python(`ARG DIR\nCOPY . /code\nWORKDIR $DIR\n${runserver}`),
    `FROM team/base:1\nCOPY . /code\nWORKDIR /app\n${runserver}\n`,
    `FROM python:3.13 AS base\nWORKDIR /app\nFROM base\nCOPY . .\n${runserver}\n`,
    python(`COPY --from=build /app /app\nWORKDIR /app\n${runserver}`),
    python(`COPY . /\n${runserver}`),
    python('RUN true'),
  ],
  bad: [
    {
      text: 'FROM python:3.13\nWORKDIR /app\nCOPY requirements.txt .\nCOPY . /code\nCMD ["gunicorn", "mysite.wsgi"]\n',
      at: '5:6',
      says: [/in `\/app`/, /copied to `\/code`/],
    },
    {
      text: python(`COPY . /code\nWORKDIR /app\n${runserver}`),
      at: '4:6',
      says: [/in `\/app`, but the code was copied to `\/code`/, /`\/code`로 복사됐어요/],
    },
    {text: python('COPY . /code\nWORKDIR /app\nCMD ["gunicorn", "-b", "0.0.0.0:8000", "mysite.wsgi"]'), at: '4:6'},
    {text: python('WORKDIR /app\nCOPY . /app\nCMD ["python", "/code/manage.py", "runserver"]'), at: '4:6'},
    {text: python(`WORKDIR /code\nCOPY . .\nWORKDIR /app\n${runserver}`), at: '5:6'},
    {text: python('COPY . /code\nWORKDIR /app\nCMD python manage.py migrate && gunicorn mysite.wsgi'), times: 1},
    {text: `FROM python:3.13 AS base\nCOPY . /code\nFROM base\nWORKDIR /app\n${runserver}\n`, at: '5:6'},
    {text: python('ADD . /code\nWORKDIR /app\nENTRYPOINT ["python", "manage.py"]\nCMD ["runserver"]')},
  ],
});
