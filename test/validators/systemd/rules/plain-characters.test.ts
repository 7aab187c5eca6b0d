import {plainCharacters} from '../../../../src/validators/systemd/rules/plain-characters.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(plainCharacters, {
  good: [
    '[Service]\nExecStart=/bin/echo "안녕"\n',
    '[Unit]\nDescription=“mysite” – web\n',
    '[Service]\nExecStart=/usr/bin/true\nUser=a b\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/bin/echo “a”\n', at: '2:21', says: [/"/], times: 1},
    {text: '[Service]\nExecStart=/bin/a –b\n', at: '2:18'},
    {text: '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=/srv/a b\n', at: '3:24'},
  ],
});
