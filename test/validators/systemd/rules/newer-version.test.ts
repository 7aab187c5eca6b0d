import {newerVersion} from '../../../../src/validators/systemd/rules/newer-version.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(newerVersion, {
  good: ['[Service]\nExecStart=/usr/bin/true\nType=notify\n', '[Service]\nExecStart=/usr/bin/true\nPrivateTmp=yes\n'],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nRestartSteps=3\n', at: '3:1', says: [/252/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nType=notify-reload\n', at: '3:6', says: [/253/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nPrivateTmp=disconnected\n', at: '3:12', says: [/257/]},
  ],
});
