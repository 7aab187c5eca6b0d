import {execForm} from '../../../../src/validators/dockerfile/rules/exec-form.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(execForm, {
  good: [
    'FROM python:3.13\nCMD ["gunicorn", "mysite.wsgi"]\n',
    'FROM python:3.13\nENTRYPOINT ["./start.sh"]\nCMD ["web"]\n',
    'FROM python:3.13\nCMD exec gunicorn --bind 0.0.0.0:$PORT mysite.wsgi\n',
    'FROM python:3.13\nCMD python manage.py migrate && exec gunicorn mysite.wsgi\n',
    'FROM python:3.13\nSHELL ["/bin/bash", "-c"]\nCMD gunicorn mysite.wsgi\n',
    'FROM python:3.13\nRUN pip install django\n',
    'FROM python:3.13\nHEALTHCHECK CMD curl localhost\n',
    "FROM python:3.13\nCMD ['x']\n",
    'FROM python:3.13\nCMD\n',
    'FROM python:3.13\nCMD []\n',
  ],
  bad: [
    {
      text: 'FROM python:3.13\nCMD gunicorn --bind 0.0.0.0:8000 mysite.wsgi\n',
      at: '2:5',
      says: [
        /runs inside a shell/,
        /셸 안에서 실행/,
        /CMD \["gunicorn", "--bind", "0\.0\.0\.0:8000", "mysite\.wsgi"\]/,
      ],
    },
    {text: 'FROM python:3.13\nENTRYPOINT ./start.sh\n', at: '2:12', says: [/ENTRYPOINT \["\.\/start\.sh"\]/]},
    {text: 'FROM python:3.13\nCMD gunicorn --bind 0.0.0.0:$PORT mysite.wsgi\n', says: [/CMD \["…"\]/]},
    {text: 'FROM python:3.13\nCMD python manage.py migrate && gunicorn mysite.wsgi\n', at: '2:5'},
    {text: 'FROM python:3.13 AS a\nCMD a\nFROM a\nCMD b\n', times: 2},
    {text: "FROM python:3.13\ncmd echo 'a b'\n", says: [/CMD \["echo", "a b"\]/]},
  ],
  present: ['FROM python:3.13\nCMD ["x"]\n', 'FROM python:3.13 AS a\nENTRYPOINT x\nFROM a\n'],
  absent: ['FROM python:3.13\n', 'FROM python:3.13 AS a\nCMD ["x"]\nFROM python:3.13\n', '# CMD ["x"]\n'],
});
