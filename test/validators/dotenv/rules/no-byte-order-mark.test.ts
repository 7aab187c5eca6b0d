import {noByteOrderMark} from '../../../../src/validators/dotenv/rules/no-byte-order-mark.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noByteOrderMark, {
  good: ['A=1\n', ''],
  bad: [{text: '\uFEFFA=1\n', at: '1:1', times: 1}],
});
