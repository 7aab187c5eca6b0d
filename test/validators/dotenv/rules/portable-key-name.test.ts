import {portableKeyName} from '../../../../src/validators/dotenv/rules/portable-key-name.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(portableKeyName, {
  good: ['A=1\n', '_a1=1\n', 'a_b=1\n', 'A B=1\n', '=1\n'],
  bad: [
    {text: 'SECRET-KEY=x\n', at: '1:1', times: 1, says: [/systemd.*skipped/]},
    {text: '1A=x\n', times: 1},
    {text: 'A.B=x\n', times: 1},
    {text: '키=x\n', times: 1},
    {text: '"A"=x\n', times: 1},
    {text: '*A=x\n', times: 1},
  ],
});
