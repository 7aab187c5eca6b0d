import {pamKillMode} from '../../../../src/validators/systemd/rules/pam-kill-mode.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(pamKillMode, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nPAMName=login\n',
    '[Service]\nExecStart=/usr/bin/true\nPAMName=login\nKillMode=mixed\n',
    '[Service]\nExecStart=/usr/bin/true\nKillMode=process\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nPAMName=login\nKillMode=process\n', at: '4:10', times: 1},
    {text: '[Socket]\nListenStream=1\nPAMName=login\nKillMode=mixed\n', at: '4:10'},
  ],
});
