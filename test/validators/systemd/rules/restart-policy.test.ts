import {restartPolicy} from '../../../../src/validators/systemd/rules/restart-policy.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(restartPolicy, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nRestart=always\n',
    '[Service]\nExecStart=/usr/bin/true\nRestart=on-failure\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nRestart=no\n', at: '3:9'},
    {
      text: '[Service]\nExecStart=/usr/bin/true\nRestart=always\n',
      options: {policies: ['on-failure']},
      at: '3:9',
      says: [/on-failure/],
      times: 1,
    },
  ],
  present: ['[Service]\nExecStart=/usr/bin/true\nRestart=no\n'],
  absent: ['[Service]\nExecStart=/usr/bin/true\n', '[Service]\nExecStart=/usr/bin/true\nRestart=sometimes\n'],
});
