import {noSecrets} from '../../../../src/validators/gunicorn/rules/no-secrets.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noSecrets, {
  good: [
    'raw_env = ["DJANGO_SETTINGS_MODULE=a"]\n',
    'raw_env = ["SECRET_KEY_FILE=/run/key"]\n',
    'gunicorn -e SECRET_KEY=$KEY app\n',
    'raw_env = ["SECRET_KEY="]\n',
  ],
  bad: [
    {text: 'raw_env = ["SECRET_KEY=abc"]\n', at: '1:11', says: [/`SECRET_KEY`/]},
    {text: 'gunicorn -e DB_PASSWORD=x app\n'},
  ],
});
