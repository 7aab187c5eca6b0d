import {validTimeSpan} from '../../../../src/validators/systemd/rules/valid-time-span.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validTimeSpan, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nRestartSec=5\n',
    '[Service]\nExecStart=/usr/bin/true\nRestartSec=5s\n',
    '[Service]\nExecStart=/usr/bin/true\nRestartSec=1min 30s\n',
    '[Service]\nExecStart=/usr/bin/true\nRestartSec=1.5h\n',
    '[Service]\nExecStart=/usr/bin/true\nRestartSec=infinity\n',
    '[Service]\nExecStart=/usr/bin/true\nRestartSec=0\n',
    '[Service]\nExecStart=/usr/bin/true\nRestartSec=500ms\n',
    '[Service]\nExecStart=/usr/bin/true\nRestartSec=2 weeks\n',
    '[Service]\nExecStart=/usr/bin/true\nRestartSec=1h30min\n',
    '[Service]\nExecStart=/usr/bin/true\nRestartSec=.5\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nRestartSec=5 secnds\n', at: '3:12', says: [/30s/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nRestartSec=-1\n', at: '3:12', says: [/negative/, /음수/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nTimeoutStopSec=soon\n', at: '3:16'},
    {text: '[Service]\nExecStart=/usr/bin/true\nRestartSec=\n', at: '3:1'},
    {text: '[Service]\nExecStart=/usr/bin/true\nWatchdogSec=1.\n', at: '3:13'},
    {text: '[Timer]\nOnBootSec=5x\n', at: '2:11'},
  ],
});
