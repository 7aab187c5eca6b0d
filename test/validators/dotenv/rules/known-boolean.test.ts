import {knownBoolean} from '../../../../src/validators/dotenv/rules/known-boolean.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownBoolean, {
  good: [
    'DEBUG=False\n',
    'DEBUG="true"\n',
    'DEBUG=0\n',
    'DEBUG=\n',
    'EMAIL_USE_TLS=True\n',
    'NAME=Flase\n',
    'DEBUG=$X\n',
    'USE_CDN=https://x\n',
  ],
  bad: [
    {text: 'DEBUG=Flase\n', at: '1:7', times: 1},
    {text: 'DEBUG=False,\n', times: 1},
    {text: 'DEBUG=None\n', times: 1},
    {text: 'EMAIL_USE_TLS=yess\n', times: 1},
  ],
});
