import {mountName} from '../../../../src/validators/systemd/rules/mount-name.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(mountName, {
  good: ['[Mount]\nWhat=/dev/sda\nWhere=/srv\n', '[Automount]\nWhere=/srv\n', '[Swap]\nWhat=/dev/sda\n'],
  bad: [{text: '[Mount]\nWhere=/srv\n', at: '1:1', says: [/What/], times: 1}],
});
