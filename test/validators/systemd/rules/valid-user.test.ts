import {validUser} from '../../../../src/validators/systemd/rules/valid-user.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validUser, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nUser=ubuntu\n',
    '[Service]\nExecStart=/usr/bin/true\nUser=www-data\n',
    '[Service]\nExecStart=/usr/bin/true\nUser=1000\n',
    '[Service]\nExecStart=/usr/bin/true\nUser=_x\n',
    '[Service]\nExecStart=/usr/bin/true\nUser=user-%p\n',
    '[Service]\nExecStart=/usr/bin/true\nUser=\n',
    '[Service]\nExecStart=/usr/bin/true\nSupplementaryGroups=a b\n',
  ],
  bad: [
    {
      text: '[Service]\nExecStart=/usr/bin/true\nUser=ubuntu:www-data\n',
      at: '3:6',
      says: [/refuses/, /거부/],
      times: 1,
    },
    {text: '[Service]\nExecStart=/usr/bin/true\nGroup=/etc/group\n', at: '3:7'},
    {text: '[Service]\nExecStart=/usr/bin/true\nUser=my user\n', at: '3:6', says: [/217/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nUser=first.last\n', at: '3:6'},
    {text: '[Service]\nExecStart=/usr/bin/true\nUser=65535\n', at: '3:6'},
  ],
});
