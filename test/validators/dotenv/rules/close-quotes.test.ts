import {closeQuotes} from '../../../../src/validators/dotenv/rules/close-quotes.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(closeQuotes, {
  good: [
    'A="x"\n',
    "A='x'\n",
    "A=it's\n",
    'A=5"\n',
    'A=\n',
    'A=""\n',
    'KEY="-----BEGIN KEY-----\nab+c==\n-----END KEY-----"\nB=1\n',
    'A="say \\"hi\\""\n',
    'A="x" # "y\n',
  ],
  bad: [
    {text: 'A="abc\nB=2\n', at: '1:3', times: 1},
    {text: "A='abc\n", at: '1:3', times: 1},
    {text: 'A="abc\nB="def"\n', at: '1:3', times: 1},
    {text: 'A="abc # note\n', times: 1},
    {text: 'A="\n', times: 1},
    {text: 'A="abc\'\n', times: 1, says: [/begins with "/]},
  ],
});
