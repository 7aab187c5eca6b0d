import {knownValue} from '../../../../src/validators/systemd/rules/known-value.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownValue, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nType=simple\n',
    '[Service]\nExecStart=/usr/bin/true\nRestart=on-abnormal\n',
    '[Service]\nExecStart=/usr/bin/true\nProtectSystem=yes\n',
    '[Service]\nExecStart=/usr/bin/true\nSyslogLevel=7\n',
    '[Service]\nExecStart=/usr/bin/true\nKillMode=\n',
    '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectoryPreserve=on-success\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nRestart=on-fail\n', at: '3:9', says: [/on-failure/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nType=Simple\n', at: '3:6', says: [/simple/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nType=\n', at: '3:1'},
    {text: '[Service]\nExecStart=/usr/bin/true\nProtectHome=readonly\n', at: '3:13', says: [/read-only/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nStandardOutput=logfile\n', at: '3:16', says: [/journal/]},
  ],
});
