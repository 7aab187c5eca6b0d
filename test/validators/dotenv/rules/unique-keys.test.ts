import {uniqueKeys} from '../../../../src/validators/dotenv/rules/unique-keys.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(uniqueKeys, {
  good: ['A=1\nB=1\n', 'A=1\na=1\n', '# A=1\nA=1\n', ''],
  bad: [
    {text: 'A=1\nB=2\nA=3\n', at: '3:1', times: 1, says: [/line 1/]},
    {text: 'export A=1\nA=1\nA=2\n', times: 2},
  ],
});
