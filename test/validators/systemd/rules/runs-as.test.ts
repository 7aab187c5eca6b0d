import {runsAs} from '../../../../src/validators/systemd/rules/runs-as.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(runsAs, {
  good: ['[Service]\nUser=ubuntu\n', {text: '[Service]\nUser=app\n', options: {user: 'app'}}],
  bad: [
    {text: '[Service]\nUser=root\n', at: '2:6'},
    {text: '[Service]\nUser=app\n', options: {user: 'ubuntu'}, at: '2:6', says: [/ubuntu/], times: 1},
  ],
  present: ['[Service]\nUser=a\n'],
  absent: ['[Service]\nExecStart=/usr/bin/true\n', '[Service]\nUser=a/b\n', '[Service]\nUser=a\nUser=\n'],
});
