import {noColon} from '../../../../src/validators/dotenv/rules/no-colon.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noColon, {
  good: ['A=1\n', 'A=http://x:80\n', '# A: 1\n', 'A\n'],
  bad: [
    {text: 'A: 1\n', at: '1:2', times: 1},
    {text: 'DATABASE_URL: postgres://u@h/d?sslmode=require\n', times: 1, says: [/`DATABASE_URL=`/]},
    {text: 'A:1\n', times: 1},
    {text: 'A:\n', times: 1},
  ],
});
