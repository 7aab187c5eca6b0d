import {startLimitInUnit} from '../../../../src/validators/systemd/rules/start-limit-in-unit.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(startLimitInUnit, {
  good: ['[Unit]\nStartLimitBurst=3\n[Service]\n', '[Service]\nExecStart=/usr/bin/true\n'],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nStartLimitBurst=3\n', at: '3:1', says: [/\[Unit\]/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nStartLimitInterval=5\n', at: '3:1', says: [/StartLimitIntervalSec/]},
  ],
});
