import {capabilityName} from '../../../../src/validators/systemd/rules/capability-name.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(capabilityName, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nAmbientCapabilities=CAP_NET_BIND_SERVICE cap_chown\n',
    '[Service]\nExecStart=/usr/bin/true\nCapabilityBoundingSet=~CAP_SYS_ADMIN\n',
    '[Service]\nExecStart=/usr/bin/true\nCapabilityBoundingSet=\n',
  ],
  bad: [
    {
      text: '[Service]\nExecStart=/usr/bin/true\nAmbientCapabilities=CAP_NET_BIND\n',
      at: '3:21',
      says: [/CAP_NET_BIND_SERVICE/],
      times: 1,
    },
    {text: '[Service]\nExecStart=/usr/bin/true\nCapabilityBoundingSet=~CAP_SYSADMIN\n', at: '3:24'},
  ],
});
