import {afterNeedsWants} from '../../../../src/validators/systemd/rules/after-needs-wants.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(afterNeedsWants, {
  good: [
    '[Unit]\nAfter=network.target\n[Service]\n',
    '[Unit]\nAfter=postgresql.service\nWants=postgresql.service\n[Service]\n',
    '[Unit]\nAfter=network-online.target\nRequires=network-online.target\n[Service]\n',
  ],
  bad: [
    {
      text: '[Unit]\nAfter=network-online.target\n[Service]\n',
      at: '2:7',
      says: [/Wants=network-online.target/],
      times: 1,
    },
    // PartOf= hands on stops and restarts, and starts nothing.
    {text: '[Unit]\nAfter=postgresql.service\nPartOf=postgresql.service\n[Service]\n', at: '2:7'},
    {text: '[Unit]\nAfter=network.target postgresql.service\n[Service]\n', at: '2:22'},
  ],
});
