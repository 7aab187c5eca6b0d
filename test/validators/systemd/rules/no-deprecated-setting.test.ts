import {noDeprecatedSetting} from '../../../../src/validators/systemd/rules/no-deprecated-setting.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noDeprecatedSetting, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nStandardOutput=journal\n',
    '[Service]\nExecStart=/usr/bin/true\nKillMode=mixed\n',
    '[Service]\nExecStart=/usr/bin/true\nUser=www-data\n',
    // What newer versions have removed is the matter of older-version.
    '[Service]\nExecStart=/usr/bin/true\nCPUShares=100\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nStandardOutput=syslog\n', at: '3:16', says: [/journal/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nKillMode=none\n', at: '3:10', says: [/mixed/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nUser=nobody\n', at: '3:6'},
  ],
});
