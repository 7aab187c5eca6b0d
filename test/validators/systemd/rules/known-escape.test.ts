import {knownEscape} from '../../../../src/validators/systemd/rules/known-escape.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownEscape, {
  good: [
    '[Service]\nExecStart=/bin/echo \\n \\x41 \\u00e9 \\101 \\\\d \\s\n',
    '[Service]\nExecStart=/bin/echo \\; x\n',
    '[Service]\nExecStart=/bin/a \\ \n  --b\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nSetCredential=a:b\\q\n', at: '3:18'},
    {text: '[Service]\nExecStart=/usr/bin/grep \\d+ /etc/hosts\n', at: '2:25', says: [/\\\\d/], times: 1},
    {text: '[Service]\nExecStart=/bin/echo a\\.b\n', at: '2:22'},
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment=A=C:\\Qx\n', at: '3:17'},
    {text: '[Service]\nExecStart=/bin/echo "a\\(b"\n', at: '2:23'},
  ],
});
