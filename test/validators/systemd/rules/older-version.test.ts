import {olderVersion} from '../../../../src/validators/systemd/rules/older-version.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(olderVersion, {
  good: ['[Service]\nExecStart=/usr/bin/true\nMemoryMax=1G\n', '[Service]\nExecStart=!/bin/true\n'],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nMemoryLimit=1G\n', at: '3:1', says: [/MemoryMax/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nCPUShares=100\n', at: '3:1', says: [/CPUWeight/]},
    {text: '[Service]\nExecStart=!!/bin/true\n', at: '2:13'},
  ],
});
