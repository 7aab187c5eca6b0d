import {oneLineValues} from '../../../../src/validators/dotenv/rules/one-line-values.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(oneLineValues, {
  good: ['A="x"\n', 'A="x\nB=1\n', {text: 'A="x\ny"\n', options: {consumer: 'systemd'}}],
  bad: [
    {
      text: 'KEY=-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\nA=1\n',
      at: '1:5',
      times: 1,
      says: [/first line/],
    },
    {text: 'A="x\ny"\nB=1\n', at: '1:3', times: 1, says: [/python-decouple/]},
    {text: "A='x\n\ny'\n", times: 1},
  ],
});
