import {oneLineValues} from '../../../../src/validators/dotenv/rules/one-line-values.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(oneLineValues, {
  good: ['A="x"\n', 'A="x\nB=1\n', {text: 'A="x\ny"\n', options: {consumer: 'systemd'}}],
  bad: [
    {text: 'A="x\ny"\nB=1\n', at: '1:3', times: 1, says: [/python-decouple/]},
    {text: "A='x\n\ny'\n", times: 1},
  ],
});
