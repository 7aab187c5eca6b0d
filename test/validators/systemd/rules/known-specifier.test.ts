import {knownSpecifier} from '../../../../src/validators/systemd/rules/known-specifier.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownSpecifier, {
  good: [
    '[Service]\nExecStart=/bin/echo %n %i 50%% %(h)s %-d\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment=A=%H\n',
    '[Unit]\nDescription=100% sure\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment="A=a%%b%x"\n', at: '3:20'},
    {text: '[Service]\nExecStart=/bin/echo 100%x\n', at: '2:24', says: [/%%/], times: 1},
    {text: '[Service]\nExecStart=/bin/date +%D\n', at: '2:22'},
    {text: '[Unit]\nDescription=%Q\n', at: '2:13'},
    {text: '[Unit]\nAfter=a-%h.service\n', at: '2:9'},
  ],
});
