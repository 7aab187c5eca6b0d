import {execFormVariables} from '../../../../src/validators/dockerfile/rules/exec-form-variables.ts';
import {checkRule} from '../../../support/check-rule.ts';

const python = (lines: string) => `FROM python:3.13-slim\n${lines}\n`;

checkRule(execFormVariables, {
  good: [
    python('CMD ["gunicorn", "-b", "0.0.0.0:8000", "mysite.wsgi"]'),
    python('CMD gunicorn -b 0.0.0.0:$PORT mysite.wsgi'),
    python('CMD ["sh", "-c", "gunicorn -b 0.0.0.0:$PORT mysite.wsgi"]'),
    python('CMD ["/bin/bash", "-c", "exec gunicorn -b 0.0.0.0:${PORT:-8000} mysite.wsgi"]'),
    python('ENTRYPOINT ["sh", "-c"]\nCMD ["gunicorn -b 0.0.0.0:$PORT mysite.wsgi"]'),
    python('ENTRYPOINT ["/entrypoint.sh"]\nCMD ["gunicorn", "-b", "0.0.0.0:$PORT"]'),
    python('CMD ["awk", "{print $NF}", "f"]'),
    python('RUN ["sh", "-c", "echo $HOME"]'),
    python('CMD ["echo", "costs 5$"]'),
    python('CMD ["uwsgi", "--http", ":$(PORT)"]'),
    python('CMD ["python", "-c", "print(\'$HOME\')"]'),
    python('ENV A=$PATH\nCOPY . $A\nCMD ["gunicorn", "x"]'),
    python('CMD ["tini", "--", "sh", "-c", "gunicorn -b :$PORT x"]'),
    python('ENTRYPOINT ["tini", "--", "sh", "-c"]\nCMD ["echo $HOME"]'),
  ],
  bad: [
    {
      text: python('CMD ["gunicorn", "--bind", "0.0.0.0:$PORT", "mysite.wsgi"]'),
      at: '2:28',
      says: [/`\$PORT` stays as it is/],
    },
    {text: python('CMD ["gunicorn", "-b", "0.0.0.0:${PORT}", "mysite.wsgi"]')},
    {text: python('ENV PORT=8000\nCMD ["gunicorn", "-b", "0.0.0.0:${PORT:-8000}", "mysite.wsgi"]'), at: '3:24'},
    {text: python('ENTRYPOINT ["gunicorn", "-w", "$WORKERS"]'), at: '2:31', times: 1},
    {text: python('ENTRYPOINT ["gunicorn"]\nCMD ["-b", "0.0.0.0:$PORT", "mysite.wsgi"]'), at: '3:12'},
    {text: python('RUN ["echo", "$HOME"]'), at: '2:14'},
    {text: python('ENTRYPOINT ["tini", "--"]\nCMD ["gunicorn", "-b", ":$PORT", "x"]'), at: '3:24'},
  ],
});
