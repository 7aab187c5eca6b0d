import {knownSystemCall} from '../../../../src/validators/systemd/rules/known-system-call.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownSystemCall, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nSystemCallFilter=@system-service\n',
    '[Service]\nExecStart=/usr/bin/true\nSystemCallFilter=~@privileged mount:EPERM\n',
    '[Service]\nExecStart=/usr/bin/true\nSystemCallFilter=read write\n',
  ],
  bad: [
    {
      text: '[Service]\nExecStart=/usr/bin/true\nSystemCallFilter=@sytem-service\n',
      at: '3:18',
      says: [/@system-service/],
      times: 1,
    },
    {text: '[Service]\nExecStart=/usr/bin/true\nSystemCallFilter=~@mount nosuchcall\n', at: '3:26'},
    {text: '[Service]\nExecStart=/usr/bin/true\nSystemCallFilter=read:EPERM\n', at: '3:18'},
  ],
});
