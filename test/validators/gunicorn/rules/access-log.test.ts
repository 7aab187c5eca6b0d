import {accessLog} from '../../../../src/validators/gunicorn/rules/access-log.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(accessLog, {
  good: [
    'accesslog = "-"\n',
    'accesslog = "/var/log/x"\n',
    {text: 'accesslog = "/dev/stdout"\n', options: {to: 'stdout'}},
    'gunicorn --access-logfile - app\n',
  ],
  bad: [
    {text: 'accesslog = None\n', at: '1:13'},
    {text: 'accesslog = "/var/log/x"\n', options: {to: 'stdout'}},
  ],
  present: ['accesslog = "-"\n'],
  absent: ['', 'errorlog = "-"\n'],
});
