import {startOfLine} from '../../../../src/validators/dotenv/rules/start-of-line.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(startOfLine, {
  good: ['A=1\n', '\n# x\nA=1\n', '  # x\n'],
  bad: [
    {text: '  DEBUG=False\n', at: '1:1', times: 1},
    {text: 'A=1\n\tB=1\n', at: '2:1', times: 1},
  ],
});
