import {noSudo} from '../../../../src/validators/systemd/rules/no-sudo.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noSudo, {
  good: ['[Service]\nExecStart=+/bin/a\n', '[Service]\nExecStart=/bin/echo sudo\n'],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/sudo /bin/a\n', at: '2:11', says: [/User=/], times: 1},
    {text: '[Service]\nExecStartPre=sudo a\nExecStart=/bin/a\n', at: '2:14'},
  ],
});
