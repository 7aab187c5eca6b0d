import {escapePercent} from '../../../../src/validators/systemd/rules/escape-percent.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(escapePercent, {
  good: [
    '[Service]\nExecStart=/bin/date +%%H\n',
    '[Service]\nExecStart=/bin/gunicorn --access-logformat "%(h)s %(r)s"\n',
    '[Service]\nExecStart=/bin/a %n\n',
    '[Service]\nExecStart=/bin/date --utc %n\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/bin/date +%H:%M\n', at: '2:22', says: [/%%H/], times: 1},
    {text: '[Service]\nExecStart=/bin/a --access-logformat "%h %l"\n', at: '2:38'},
    {text: '[Service]\nExecStart=/bin/a --log-format=%s\n', at: '2:31'},
  ],
});
