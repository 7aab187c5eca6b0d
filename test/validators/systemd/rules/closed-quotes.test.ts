import {closedQuotes} from '../../../../src/validators/systemd/rules/closed-quotes.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(closedQuotes, {
  good: [
    '[Service]\nExecStart=/bin/echo "a" \'b\'\n',
    '[Service]\nExecStart=/bin/echo "it\'s"\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment="A=1"\n',
    '[Service]\nExecStart=/bin/echo "a \\" b"\n',
    "[Service]\nExecStart=/usr/bin/true\nDescription-X=don't\n",
  ],
  bad: [
    {text: '[Service]\nExecStart=/bin/echo "hello\n', at: '2:21', times: 1},
    {text: "[Service]\nExecStart=/bin/echo it's\n", at: '2:23'},
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment="A=1\n', at: '3:13'},
    {text: '[Service]\nExecStart=/bin/sh -c "a \\\n b\n', at: '2:22'},
  ],
});
