import {commandInWords} from '../../../../src/validators/systemd/rules/command-in-words.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(commandInWords, {
  good: [
    '[Service]\nExecStart="/bin/a b" c\n',
    '[Service]\nExecStart="/opt/My - App/run"\n',
    '[Service]\nExecStart="/opt/app/run" --bind 1\n',
    '[Service]\nExecStart=/bin/sh -c "/bin/x --bind 1"\n',
  ],
  bad: [
    {
      text: '[Service]\nExecStart="/venv/bin/gunicorn --bind 127.0.0.1:8000 mysite.wsgi"\n',
      at: '2:12',
      says: [/203\/EXEC/, /따옴표/],
      times: 1,
    },
    {text: "[Service]\nExecStartPre='/venv/bin/python manage.py migrate --noinput'\nExecStart=/bin/true\n", times: 1},
  ],
});
