import {startsAtBoot} from '../../../../src/validators/systemd/rules/starts-at-boot.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(startsAtBoot, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\n[Install]\nWantedBy=multi-user.target\n',
    '[Service]\nExecStart=/usr/bin/true\n[Install]\nWantedBy=a.service multi-user.target\n',
  ],
  bad: [
    {
      text: '[Service]\nExecStart=/usr/bin/true\n[Install]\nWantedBy=a.service\n',
      at: '4:10',
      says: [/multi-user/],
      times: 1,
    },
  ],
  present: [
    '[Service]\nExecStart=/usr/bin/true\n[Install]\nWantedBy=multi-user.target\n',
    {
      text: '[Service]\nExecStart=/usr/bin/true\n[Install]\nWantedBy=multi-user.target\n',
      options: {target: 'multi-user.target'},
    },
  ],
  absent: [
    '[Service]\nExecStart=/usr/bin/true\n',
    {
      text: '[Service]\nExecStart=/usr/bin/true\n[Install]\nWantedBy=default.target\n',
      options: {target: 'multi-user.target'},
    },
  ],
});
