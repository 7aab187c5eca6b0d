import {requiresNeedsAfter} from '../../../../src/validators/systemd/rules/requires-needs-after.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(requiresNeedsAfter, {
  good: [
    '[Unit]\nRequires=a.service\nAfter=a.service\n[Service]\n',
    '[Unit]\nWants=a.service\n[Service]\n',
    '[Unit]\nRequires=a.socket\n[Service]\n',
  ],
  bad: [
    {text: '[Unit]\nRequires=a.service\n[Service]\n', at: '2:10', says: [/After=a.service/], times: 1},
    {text: '[Unit]\nBindsTo=a.service b.service\nAfter=a.service\n[Service]\n', at: '2:19', times: 1},
  ],
});
