import {oneExecStart} from '../../../../src/validators/systemd/rules/one-exec-start.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(oneExecStart, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\n',
    '[Service]\nType=oneshot\nExecStart=/bin/a\nExecStart=/bin/b\n',
    '[Service]\nExecStart=/bin/a\nExecStart=\nExecStart=/bin/b\n',
    '[Service]\nExecStart=/bin/a \\; b\n',
    '[Service]\nExecStartPre=/bin/a ; /bin/b\nExecStart=/bin/c\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/bin/a\nExecStart=/bin/b\n', at: '3:1', says: [/ExecStartPre/], times: 1},
    {text: '[Service]\nExecStart=/bin/a ; /bin/b\n', at: '2:20', says: [/`;`/]},
  ],
});
