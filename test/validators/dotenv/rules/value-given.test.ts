import {valueGiven} from '../../../../src/validators/dotenv/rules/value-given.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(valueGiven, {
  good: [
    'A=\n',
    'A=1\n',
    'A 1\n',
    '# A\n',
    '[A]\n',
    'KEY=-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\nA=1\n',
    'KEY="-----BEGIN KEY-----\nabc\n',
  ],
  bad: [
    {text: 'SECRET_KEY\n', at: '1:1', times: 1},
    {text: 'export SECRET_KEY\n', times: 1},
  ],
});
