import {makesRuntimeDirectory} from '../../../../src/validators/systemd/rules/makes-runtime-directory.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(makesRuntimeDirectory, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=a\n',
    '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=a\nRuntimeDirectoryMode=0755\n',
    '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=a\nRuntimeDirectoryMode=0750\n',
  ],
  bad: [
    {
      text: '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=a\nRuntimeDirectoryMode=0700\n',
      at: '4:22',
      says: [/0755/],
      times: 1,
    },
  ],
  present: [
    '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=a\n',
    {text: '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=b a\n', options: {name: 'a'}},
  ],
  absent: [
    '[Service]\nExecStart=/usr/bin/true\n',
    '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=/run/a\n',
    {text: '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=b\n', options: {name: 'a'}},
  ],
});
