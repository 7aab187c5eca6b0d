import {plainQuotes} from '../../../../src/validators/dotenv/rules/plain-quotes.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(plainQuotes, {
  good: ['A="x"\n', "A='x'\n", 'A=it’s\n', 'A="“x”"\n'],
  bad: [
    {text: 'A=“x”\n', at: '1:3', times: 1},
    {text: 'A=‘x’\n', times: 1},
    {text: 'A=”x\n', times: 1},
  ],
});
