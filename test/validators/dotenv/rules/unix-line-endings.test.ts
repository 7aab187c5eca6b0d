import {unixLineEndings} from '../../../../src/validators/dotenv/rules/unix-line-endings.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(unixLineEndings, {
  good: ['A=1\n', ''],
  bad: [{text: 'A=1\r\nB=2\r\n', at: '1:4', times: 1, says: [/CRLF/]}],
});
