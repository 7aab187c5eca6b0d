import {noTemporarySocket} from '../../../../src/validators/gunicorn/rules/no-temporary-socket.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noTemporarySocket, {
  good: ['bind = "unix:/run/x.sock"\n', 'bind = "unix:x.sock"\n', 'bind = "127.0.0.1:8000"\n'],
  bad: [
    {text: 'bind = "unix:/tmp/x.sock"\n', at: '1:8', says: [/unix:\/run\/gunicorn\/x\.sock/]},
    {text: 'gunicorn -b unix:///tmp/x.sock app\n'},
  ],
});
