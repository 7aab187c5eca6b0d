import {validSignal} from '../../../../src/validators/systemd/rules/valid-signal.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validSignal, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nKillSignal=SIGTERM\n',
    '[Service]\nExecStart=/usr/bin/true\nKillSignal=TERM\n',
    '[Service]\nExecStart=/usr/bin/true\nKillSignal=15\n',
    '[Service]\nExecStart=/usr/bin/true\nKillSignal=SIGRTMIN+3\n',
    '[Service]\nExecStart=/usr/bin/true\nKillSignal=RTMAX-1\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nKillSignal=SIGQIUT\n', at: '3:12', says: [/SIGQUIT/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nKillSignal=sigterm\n', at: '3:12'},
    {text: '[Service]\nExecStart=/usr/bin/true\nKillSignal=0\n', at: '3:12'},
    {text: '[Service]\nExecStart=/usr/bin/true\nKillSignal=99\n', at: '3:12'},
  ],
});
