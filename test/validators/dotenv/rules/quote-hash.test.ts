import {quoteHash} from '../../../../src/validators/dotenv/rules/quote-hash.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(quoteHash, {
  good: [
    "A='p#ss'\n",
    'A=1 # c\n',
    'A=x\n',
    'DEBUG=False#x\n',
    {text: 'A=p#ss\n', options: {consumer: 'python-dotenv'}},
  ],
  bad: [{text: 'DB_PASSWORD=p#ss\n', at: '1:13', times: 1, says: [/Node: `p`/]}],
});
