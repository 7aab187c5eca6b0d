import {validNumber} from '../../../../src/validators/systemd/rules/valid-number.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validNumber, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nNice=-5\n',
    '[Service]\nExecStart=/usr/bin/true\nCPUWeight=100\n',
    '[Service]\nExecStart=/usr/bin/true\nCPUWeight=idle\n',
    '[Service]\nExecStart=/usr/bin/true\nLimitNOFILE=1024:infinity\n',
    '[Service]\nExecStart=/usr/bin/true\nTasksMax=50%\n',
    '[Service]\nExecStart=/usr/bin/true\nCPUQuota=150%\n',
    '[Service]\nExecStart=/usr/bin/true\nOOMScoreAdjust=0x10\n',
    '[Service]\nExecStart=/usr/bin/true\nLimitCORE=4G\n',
    '[Service]\nExecStart=/usr/bin/true\nLimitNICE=+5\n',
    '[Service]\nExecStart=/usr/bin/true\nLimitCPU=1h\n',
    '[Service]\nExecStart=/usr/bin/true\nNice=\n',
    '[Service]\nExecStart=/usr/bin/true\nLimitNICE=007\n',
    '[Service]\nExecStart=/usr/bin/true\nLimitNICE=-0x10\n',
    '[Socket]\nListenStream=1\nMessageQueueMessageSize=64K\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nLimitNICE=08\n', at: '3:11'},
    {text: '[Service]\nExecStart=/usr/bin/true\nLimitNICE=41\n', at: '3:11'},
    {text: '[Service]\nExecStart=/usr/bin/true\nLimitNICE=+20\n', at: '3:11'},
    {text: '[Service]\nExecStart=/usr/bin/true\nLimitNOFILE=65k\n', at: '3:13', says: [/65536/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nNice=20\n', at: '3:6', says: [/19/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nCPUQuota=0%\n', at: '3:10'},
    {text: '[Service]\nExecStart=/usr/bin/true\nCPUWeight=0\n', at: '3:11'},
    {text: '[Service]\nExecStart=/usr/bin/true\nLimitNOFILE=2048:1024\n', at: '3:13'},
    {text: '[Service]\nExecStart=/usr/bin/true\nTasksMax=0\n', at: '3:10'},
    {text: '[Socket]\nListenStream=1\nBacklog=many\n', at: '3:9'},
  ],
});
