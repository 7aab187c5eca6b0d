import {listensOn} from '../../../../src/validators/systemd/rules/listens-on.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(listensOn, {
  good: [
    '[Socket]\nListenStream=/run/a.sock\n',
    {text: '[Socket]\nListenStream=/tmp/a.sock\n', options: {address: '/tmp/a.sock'}},
  ],
  bad: [{text: '[Socket]\nListenStream=/tmp/a.sock\n', at: '2:14', says: [/\/run/], times: 1}],
  present: [
    '[Socket]\nListenStream=8000\n',
    {text: '[Socket]\nListenStream=1\nListenStream=/run/a\n', options: {address: '/run/a'}},
  ],
  absent: [
    '[Socket]\nListenStream=unix:/run/a\n',
    {text: '[Socket]\nListenStream=/run/b\n', options: {address: '/run/a'}},
    '[Service]\nExecStart=/usr/bin/true\n',
  ],
});
