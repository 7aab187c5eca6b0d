import {noExpansion} from '../../../../src/validators/dotenv/rules/no-expansion.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noExpansion, {
  good: [
    'A=x\n',
    {text: 'A=$B\n', options: {consumer: 'systemd'}},
    {text: 'A=a$b\n', options: {consumer: 'python-dotenv'}},
    "KEY='ab$cd'\n",
  ],
  bad: [
    {text: 'A=1\nB=${A}x\n', at: '2:3', times: 1, says: [/python-dotenv.*`1x`/]},
    {text: 'SECRET_KEY=ab$cd$1ef\n', times: 1, says: [/^(?![\s\S]*ab\$cd\$1ef)/]},
    {text: "A='${B}'\n", times: 1},
    {text: 'A=$(date)\n', times: 1, says: [/command prints/]},
  ],
});
