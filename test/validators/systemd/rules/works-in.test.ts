import {worksIn} from '../../../../src/validators/systemd/rules/works-in.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(worksIn, {
  good: [
    '[Service]\nWorkingDirectory=/srv/x\n',
    {text: '[Service]\nWorkingDirectory=/srv/x/\n', options: {folder: '/srv/x'}},
  ],
  bad: [
    {text: '[Service]\nWorkingDirectory=/\n', at: '2:18'},
    {text: '[Service]\nWorkingDirectory=/srv\n', options: {folder: '/srv/x'}, at: '2:18', says: [/\/srv\/x/], times: 1},
  ],
  present: ['[Service]\nWorkingDirectory=/x\n'],
  absent: ['[Service]\nExecStart=/usr/bin/true\n', '[Service]\nWorkingDirectory=x\n'],
});
