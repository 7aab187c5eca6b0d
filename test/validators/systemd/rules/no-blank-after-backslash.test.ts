import {noBlankAfterBackslash} from '../../../../src/validators/systemd/rules/no-blank-after-backslash.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noBlankAfterBackslash, {
  good: [
    '[Service]\nExecStart=/bin/a \\\n  --b\n',
    '[Service]\nExecStart=/bin/a \\\n# note\n  --b\n',
    '[Service]\nExecStart=/bin/echo a \\; b\n',
    '[Service]\nExecStart=/bin/a\\ \n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/bin/a \\ \n  --b\n', at: '2:18', says: [/blank/, /공백/], times: 1},
    {text: '[Service]\nExecStart=/bin/a \\\t\n  --bind=x \\\n  c\n', at: '2:18'},
    {text: '[Service]\nExecStart=/bin/a \\ # note\n  --b\n', at: '2:18', says: [/comment/, /주석/], times: 1},
    {text: '[Service]\nExecStart=/srv/gunicorn \\ #가상환경에\n --workers 3\n', at: '2:25'},
  ],
});
