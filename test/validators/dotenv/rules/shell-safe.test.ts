import {shellSafe} from '../../../../src/validators/dotenv/rules/shell-safe.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(shellSafe, {
  good: [
    "A='My Site'\n",
    'A=x\n',
    'A=postgres://u:p@h:5432/d\n',
    'A=$B\n',
    'A=$(date)\n',
    'DEBUG=False;\n',
    'A=a b # c\n',
    'DB_PASSWORD=<password>\n',
    'A=b \\\nC=1\n',
    {text: 'A=My Site\n', options: {consumer: 'python-dotenv'}},
  ],
  bad: [
    {text: 'SITE_NAME=My Site\n', at: '1:11', times: 1, says: [/sh: runs a command/]},
    {text: 'A=x&y\n', times: 1},
    {text: 'A=x;y\n', times: 1},
    {text: 'A=k(2)\n', times: 1, says: [/sh: refuses/]},
    {text: 'A=x>y\n', times: 1},
    {text: 'A=x`y\n', times: 1},
    {text: "A=it's\n", times: 1},
  ],
});
