import {settingWithEffect} from '../../../../src/validators/systemd/rules/setting-with-effect.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(settingWithEffect, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nRuntimeMaxSec=5\nRuntimeRandomizedExtraSec=1\n',
    '[Service]\nType=oneshot\nExecStart=/bin/a\nRuntimeMaxSec=infinity\n',
  ],
  bad: [
    {
      text: '[Service]\nType=oneshot\nExecStart=/bin/a\nRuntimeMaxSec=5\n',
      at: '4:1',
      says: [/TimeoutStartSec/],
      times: 1,
    },
    {text: '[Service]\nExecStart=/usr/bin/true\nRuntimeRandomizedExtraSec=5\n', at: '3:1'},
  ],
});
