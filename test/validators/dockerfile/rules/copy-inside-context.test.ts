import {copyInsideContext} from '../../../../src/validators/dockerfile/rules/copy-inside-context.ts';
import {checkRule} from '../../../support/check-rule.ts';

const python = (lines: string) => `FROM python:3.13-slim\nWORKDIR /app\n${lines}\n`;
const beside = (text: string | null) => ({'.dockerignore': text});

checkRule(copyInsideContext, {
  good: [
    python('COPY requirements.txt .'),
    python('COPY ./mysite/../manage.py .'),
    python('COPY /requirements.txt .'),
    python('COPY / .'),
    python('COPY home/ubuntu /home/ubuntu'),
    python('COPY . /home/ubuntu/mysite'),
    python('COPY --from=build /home/app /home/app'),
    python('COPY --from=build ../x /x'),
    python('ADD https://example.com/../x /x'),
    python('ARG SRC\nCOPY $SRC .'),
    python('COPY a..b c...d ./'),
    {text: python('COPY requirements.txt .'), beside: beside('.env\n*.md\n')},
    {text: python('COPY requirements.txt .'), beside: beside('*.txt\n!requirements.txt\n')},
    {text: python('COPY mysite .'), beside: beside('mysite\n!mysite/settings.py\n')},
    {text: python('COPY *.txt .'), beside: beside('*.txt\n')},
    {text: python('COPY . .'), beside: beside('*\n')},
    {text: python('COPY --from=build requirements.txt .'), beside: beside('requirements.txt\n')},
    {text: python('COPY requirements.txt .'), beside: beside(null)},
  ],
  bad: [
    {text: python('COPY ../requirements.txt .'), at: '3:6', says: [/outside the build context/]},
    {text: python('COPY mysite/../../x .'), at: '3:6'},
    {text: python('COPY .. .'), at: '3:6'},
    {text: python('ADD ../app.tar.gz .'), at: '3:5'},
    {text: python('COPY /home/ubuntu/mysite .'), at: '3:6', says: [/your own machine/, /내 컴퓨터/]},
    {text: python('COPY /Users/kim/mysite .'), at: '3:6'},
    {text: python('COPY ~/mysite .'), at: '3:6'},
    {text: python('COPY C:/mysite .'), at: '3:6'},
    {text: python('COPY manage.py ../urls.py ./'), at: '3:16', times: 1},
    {
      text: python('COPY requirements.txt .'),
      beside: beside('*.txt\n'),
      at: '3:6',
      says: [/leaves out `requirements\.txt`/],
    },
    {text: python('COPY ./deploy/nginx.conf /etc/'), beside: beside('deploy\n'), at: '3:6'},
    {text: python('COPY manage.py .'), beside: beside('*\n!mysite\n'), at: '3:6'},
  ],
});
