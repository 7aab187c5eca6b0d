import {setOnce} from '../../../../src/validators/systemd/rules/set-once.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(setOnce, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nUser=a\n',
    '[Service]\nExecStart=/usr/bin/true\nUser=a\nUser=\nUser=b\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment=A=1\nEnvironment=B=2\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nUser=a\nUser=b\n', at: '3:1', says: [/again/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nRestart=no\nType=exec\nRestart=always\n', at: '3:1'},
  ],
});
