import {strongSecretKey} from '../../../../src/validators/dotenv/rules/strong-secret-key.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(strongSecretKey, {
  good: [
    'SECRET_KEY=p9-vx2wq7-k4tz0m-b8rny3-h6cdf1-j5sla-u2eg-9x0q3w7-d8\n',
    'KEY=x\n',
    // Still to be filled in, as no-placeholder says.
    'SECRET_KEY=change_me\n',
    'SECRET_KEY="your-secret-key"\n',
    'SECRET_KEY={x}\n',
  ],
  bad: [
    {text: 'SECRET_KEY=\n', at: '1:1', times: 1, says: [/empty/, /비어/]},
    {text: 'DEBUG=False\nDJANGO_SECRET_KEY=""\n', at: '2:1', times: 1},
    {text: 'SECRET_KEY=short\n', at: '1:12', times: 1, says: [/5 characters/]},
    {text: `SECRET_KEY=${'ab'.repeat(40)}\n`, times: 1, says: [/2 of them different/]},
    {text: `SECRET_KEY=django-insecure-${'p9-vx2wq7'.repeat(9)}\n`, times: 1, says: [/startproject/]},
  ],
});
