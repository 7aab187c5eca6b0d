import {oneshotRestart} from '../../../../src/validators/systemd/rules/oneshot-restart.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(oneshotRestart, {
  good: [
    '[Service]\nType=oneshot\nExecStart=/bin/a\nRestart=on-failure\n',
    '[Service]\nExecStart=/usr/bin/true\nRestart=always\n',
    '[Service]\nType=oneshot\nExecStart=/bin/a\nRestart=no\n',
  ],
  bad: [
    {text: '[Service]\nType=oneshot\nExecStart=/bin/a\nRestart=always\n', at: '4:9', says: [/on-failure/], times: 1},
    {text: '[Service]\nType=oneshot\nExecStart=/bin/a\nRestart=on-success\n', at: '4:9'},
    {text: '[Service]\nType=oneshot\nExecStart=/bin/a\nRestartForceExitStatus=1\n', at: '4:24'},
    {text: '[Service]\nType=oneshot\nExecStart=/bin/a\nExitType=cgroup\n', at: '4:10'},
  ],
});
