import {equalsSign} from '../../../../src/validators/dotenv/rules/equals-sign.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(equalsSign, {
  good: ['A=1\n', 'A\n', 'A: 1\n', '# A 1\n', 'see the notes below\n', 'export A\n', '----\n'],
  bad: [
    {text: 'DEBUG False\n', at: '1:1', times: 1, says: [/`DEBUG=`/]},
    {text: 'A=1\nDB_HOST\tlocalhost\n', at: '2:1', times: 1},
    {text: 'DB_HOST -> localhost\n', times: 1},
    {text: 'export DB_HOST localhost\n', times: 1},
  ],
});
