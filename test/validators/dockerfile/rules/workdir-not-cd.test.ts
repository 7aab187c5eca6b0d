import {workdirNotCd} from '../../../../src/validators/dockerfile/rules/workdir-not-cd.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(workdirNotCd, {
  good: [
    'FROM python:3.13\nWORKDIR /app\n',
    'FROM python:3.13\nRUN cd /tmp && make install\n',
    'FROM python:3.13\nRUN cd /app && pip install -r requirements.txt\n',
    'FROM python:3.13\nRUN git clone https://e.com/x && cd x && make && cd .. && rm -rf x\n',
    'FROM python:3.13\nRUN (cd /tmp && make)\n',
    'FROM python:3.13\nRUN <<EOF\ncd /src\nmake\nEOF\n',
    'FROM python:3.13\nRUN echo cd /app\n',
    'FROM python:3.13\nCMD ["gunicorn", "mysite.wsgi"]\n',
    'FROM python:3.13\nCMD ["sh", "-c", "gunicorn mysite.wsgi"]\n',
    'FROM python:3.13\nRUN cdrecord\n',
  ],
  bad: [
    {text: 'FROM python:3.13\nRUN cd /app\nCOPY . .\n', at: '2:5', says: [/`cd \/app`/, /WORKDIR \/app/]},
    {text: 'FROM python:3.13\nRUN mkdir -p /app && cd /app\n', at: '2:22'},
    {text: 'FROM python:3.13\nRUN mkdir /app; cd /app\n', at: '2:17'},
    {text: 'FROM python:3.13\nRUN cd\n', at: '2:5'},
    {text: 'FROM python:3.13\nRUN cd "$HOME"\n', at: '2:5'},
    {text: 'FROM python:3.13\nCMD cd mysite && python manage.py runserver\n', at: '2:5', says: [/WORKDIR mysite/]},
    {text: 'FROM python:3.13\nRUN <<EOF\nmkdir /app\ncd /app\nEOF\n', at: '4:1'},
    {text: 'FROM python:3.13\nENTRYPOINT cd /app; exec gunicorn mysite.wsgi\n', at: '2:12'},
  ],
});
