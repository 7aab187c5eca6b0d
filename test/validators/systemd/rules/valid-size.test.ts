import {validSize} from '../../../../src/validators/systemd/rules/valid-size.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validSize, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nMemoryMax=512M\n',
    '[Service]\nExecStart=/usr/bin/true\nMemoryMax=1.5G\n',
    '[Service]\nExecStart=/usr/bin/true\nMemoryMax=80%\n',
    '[Service]\nExecStart=/usr/bin/true\nMemoryMax=infinity\n',
    '[Service]\nExecStart=/usr/bin/true\nMemoryMax=1024\n',
    '[Service]\nExecStart=/usr/bin/true\nMemoryMax=1G 512M\n',
    '[Service]\nExecStart=/usr/bin/true\nMemoryMax=\n',
    '[Service]\nExecStart=/usr/bin/true\nMemorySwapMax=0\n',
    '[Socket]\nListenStream=1\nReceiveBuffer=18446744073709551615\n',
  ],
  bad: [
    {text: '[Socket]\nListenStream=1\nReceiveBuffer=18446744073709551616\n', at: '3:15'},
    {text: '[Service]\nExecStart=/usr/bin/true\nMemoryMax=512MB\n', at: '3:11', says: [/512M/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nMemoryMax=1Gi\n', at: '3:11'},
    {text: '[Service]\nExecStart=/usr/bin/true\nMemoryHigh=512m\n', at: '3:12'},
    {text: '[Service]\nExecStart=/usr/bin/true\nMemoryMax=0\n', at: '3:11', says: [/zero/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nMemoryMax=120%\n', at: '3:11'},
    {text: '[Socket]\nListenStream=1\nReceiveBuffer=big\n', at: '3:15'},
  ],
});
