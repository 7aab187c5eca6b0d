import {clearAddress} from '../../../../src/validators/gunicorn/rules/clear-address.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(clearAddress, {
  good: ['bind = "0.0.0.0:5000"\n', 'bind = ":5000"\n', 'bind = "unix:///run/x.sock"\n', 'bind = "unix:x.sock"\n'],
  bad: [
    {text: 'bind = "0:5000"\n', at: '1:8', says: [/0\.0\.0\.0:5000/]},
    {text: 'bind = "unix://run/x.sock"\n', says: [/unix:\/\/\/run\/x\.sock/]},
    {text: 'bind = "unix:"\n'},
    {text: 'bind = "unix:/run/gunicorn/"\n'},
    {text: 'gunicorn -b 0:5000 app\n'},
  ],
});
