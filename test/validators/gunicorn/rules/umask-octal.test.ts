import {umaskOctal} from '../../../../src/validators/gunicorn/rules/umask-octal.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(umaskOctal, {
  good: [
    'umask = 0o007\n',
    'umask = 0\n',
    'umask = 0o077\n',
    'umask = 7\n',
    'bind = "unix:/x"\numask = 0o007\n',
    'gunicorn -m 007 app\n',
    'umask = 18\n',
  ],
  bad: [
    {text: 'umask = 22\n', at: '1:9', says: [/`0o22`/]},
    {text: 'bind = "unix:/x"\numask = 0o077\n', at: '2:9', says: [/502/]},
    {text: 'bind = "unix:/x"\numask = 77\n', at: '2:9', says: [/`0o007`/]},
    {text: 'gunicorn -m 77 app\n', at: '1:13'},
  ],
});
