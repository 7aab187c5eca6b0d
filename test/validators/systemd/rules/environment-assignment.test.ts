import {environmentAssignment} from '../../../../src/validators/systemd/rules/environment-assignment.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(environmentAssignment, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nEnvironment=A=1 B=2\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment="A=hello world"\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment=\'A=it "is"\'\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment=A="x y"\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment=\n',
    '[Service]\nExecStart=/usr/bin/true\nPassEnvironment=A B\n',
    '[Service]\nExecStart=/usr/bin/true\nUnsetEnvironment=A B=1\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment=_a1=\n',
  ],
  bad: [
    {
      text: '[Service]\nExecStart=/usr/bin/true\nEnvironment=GREETING=hello world\n',
      at: '3:28',
      says: [/world/],
      times: 1,
    },
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment=export A=1\n', at: '3:13', says: [/export/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment=A = 1\n', at: '3:13', says: [/NAME=value/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment=A: 1\n', at: '3:13', says: [/NAME=value/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment=A b\n', at: '3:13', says: [/NAME=value/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment=1A=x\n', at: '3:13'},
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment=MY-VAR=x\n', at: '3:13'},
    {text: '[Service]\nExecStart=/usr/bin/true\nPassEnvironment=A=1\n', at: '3:17'},
  ],
});
