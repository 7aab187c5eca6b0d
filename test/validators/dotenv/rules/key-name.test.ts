import {keyName} from '../../../../src/validators/dotenv/rules/key-name.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(keyName, {
  good: ['A=1\n', 'export A=1\n', 'A = 1\n', 'A-B=1\n', '  A=1\n', '# a b=1\n'],
  bad: [
    {text: 'set DEBUG=False\n', at: '1:1', times: 1, says: [/Begin the line with `DEBUG`/]},
    {text: '- DEBUG=False\n', times: 1},
    {text: '$env:A B=1\n', times: 1},
    {text: 'SECRET KEY=x\n', times: 1, says: [/`SECRET_KEY`/]},
    {text: '=x\n', at: '1:1', times: 1},
    {text: 'const A = 1\n', times: 1},
  ],
});
