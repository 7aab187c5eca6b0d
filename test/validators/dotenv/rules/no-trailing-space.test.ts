import {noTrailingSpace} from '../../../../src/validators/dotenv/rules/no-trailing-space.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noTrailingSpace, {
  good: ['A=1\n', 'A=1\r\n', 'A=\n', {text: 'A=1  \n', options: {consumer: 'systemd'}}],
  bad: [{text: 'DB_HOST=db  \n', at: '1:11', times: 1, says: [/docker --env-file.*`db␣␣`/]}],
});
