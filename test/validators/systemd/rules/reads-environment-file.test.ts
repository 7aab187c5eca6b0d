import {readsEnvironmentFile} from '../../../../src/validators/systemd/rules/reads-environment-file.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(readsEnvironmentFile, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nEnvironmentFile=/a\n',
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironmentFile=-/b\nEnvironmentFile=/a\n', options: {path: '/a'}},
  ],
  bad: [{text: '[Service]\nExecStart=/usr/bin/true\nEnvironmentFile=-/a\n', at: '3:17', times: 1}],
  present: [
    '[Service]\nExecStart=/usr/bin/true\nEnvironmentFile=/a\n',
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironmentFile=-/a\n', options: {path: '/a'}},
  ],
  absent: [
    '[Service]\nExecStart=/usr/bin/true\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironmentFile=a\n',
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironmentFile=/b\n', options: {path: '/a'}},
    '[Service]\nExecStart=/usr/bin/true\nEnvironmentFile=/a\nEnvironmentFile=\n',
  ],
});
