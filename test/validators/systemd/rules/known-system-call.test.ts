import {knownSystemCall} from '../../../../src/validators/systemd/rules/known-system-call.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownSystemCall, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nSystemCallFilter=@system-service\n',
    '[Service]\nExecStart=/usr/bin/true\nSystemCallFilter=~@privileged mount:EPERM\n',
    '[Service]\nExecStart=/usr/bin/true\nSystemCallFilter=read write\n',
    '[Service]\nExecStart=/usr/bin/true\nSystemCallFilter=idle cachestat\n',
    '[Service]\nExecStart=/usr/bin/true\nSystemCallFilter=~read:eperm write:0x1\n',
    '[Service]\nExecStart=/usr/bin/true\nSystemCallFilter=mseal\n',
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
