import {runsInGroup} from '../../../../src/validators/systemd/rules/runs-in-group.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(runsInGroup, {
  good: ['[Service]\nGroup=www-data\n'],
  bad: [
    {text: '[Service]\nGroup=root\n', at: '2:7'},
    {text: '[Service]\nGroup=a\n', options: {group: 'www-data'}, at: '2:7', says: [/www-data/], times: 1},
  ],
  present: ['[Service]\nGroup=a\n'],
  absent: ['[Service]\nExecStart=/usr/bin/true\n'],
});
