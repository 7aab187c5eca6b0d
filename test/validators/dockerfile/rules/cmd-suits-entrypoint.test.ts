import {cmdSuitsEntrypoint} from '../../../../src/validators/dockerfile/rules/cmd-suits-entrypoint.ts';
import {checkRule} from '../../../support/check-rule.ts';

const python = (lines: string) => `FROM python:3.13-slim\n${lines}\n`;

checkRule(cmdSuitsEntrypoint, {
  good: [
    python('ENTRYPOINT ["gunicorn", "mysite.wsgi"]\nCMD ["--bind", "0.0.0.0:8000"]'),
    python('CMD gunicorn mysite.wsgi'),
    python('ENTRYPOINT gunicorn mysite.wsgi'),
    python('ENTRYPOINT ["/entrypoint.sh"]\nCMD gunicorn mysite.wsgi'),
    python('ENTRYPOINT ["tini", "--"]\nCMD gunicorn mysite.wsgi'),
    python('ENTRYPOINT ["docker-entrypoint"]\nCMD python manage.py runserver'),
    python('ENTRYPOINT ["sh", "-c"]\nCMD ["gunicorn mysite.wsgi"]'),
    python('ENTRYPOINT exec "$0" "$@"\nCMD ["gunicorn", "mysite.wsgi"]'),
    python('ENTRYPOINT []\nCMD gunicorn mysite.wsgi'),
    python('ENTRYPOINT gunicorn mysite.wsgi\nCMD []'),
    'FROM python:3.13 AS base\nCMD gunicorn x\nFROM base\nENTRYPOINT ["gunicorn", "mysite.wsgi"]\n',
    'FROM python:3.13 AS dev\nENTRYPOINT ["python"]\nCMD manage.py runserver\nFROM python:3.13-slim\nCMD ["gunicorn", "x"]\n',
    python('ENTRYPOINT ["python", "manage.py"]\nCMD ["runserver", "0.0.0.0:8000"]'),
  ],
  bad: [
    {
      text: python('ENTRYPOINT ["gunicorn", "--bind", "0.0.0.0:8000"]\nCMD mysite.wsgi'),
      at: '3:1',
      says: [/\/bin\/sh -c "mysite\.wsgi"/, /\["mysite\.wsgi"\]/],
    },
    {text: python('ENTRYPOINT ["python", "manage.py"]\nCMD runserver 0.0.0.0:8000'), at: '3:1'},
    {text: python('ENTRYPOINT ["python"]\nCMD manage.py runserver'), at: '3:1'},
    {
      text: python('ENTRYPOINT gunicorn\nCMD ["--bind", "0.0.0.0:8000", "mysite.wsgi"]'),
      at: '3:1',
      says: [/never used/, /쓰이지 않아요/],
    },
    {text: python('CMD ["--reload"]\nENTRYPOINT gunicorn mysite.wsgi'), at: '2:1'},
    {text: 'FROM python:3.13 AS base\nENTRYPOINT gunicorn x\nFROM base\nCMD ["--reload"]\n', at: '4:1'},
  ],
});
