import {environmentIsLiteral} from '../../../../src/validators/systemd/rules/environment-is-literal.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(environmentIsLiteral, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nEnvironment=PATH=/a:/b\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment=A=%n COST=5$\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment=A=a~b\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment=PATH=$PATH:/x\n', at: '3:13', says: [/\$PATH/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment="PATH=/x:${PATH}"\n', at: '3:13'},
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment=A=1 D=~/x\n', at: '3:17'},
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment=N=$(nproc)\n', at: '3:13'},
  ],
});
