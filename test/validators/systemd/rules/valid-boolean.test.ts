import {validBoolean} from '../../../../src/validators/systemd/rules/valid-boolean.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validBoolean, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nPrivateTmp=yes\n',
    '[Service]\nExecStart=/usr/bin/true\nPrivateTmp=NO\n',
    '[Service]\nExecStart=/usr/bin/true\nPrivateTmp=1\n',
    '[Service]\nExecStart=/usr/bin/true\nPrivateTmp=off\n',
    '[Service]\nExecStart=/usr/bin/true\nPrivateTmp=T\n',
    '[Service]\nExecStart=/usr/bin/true\nPrivateMounts=\n',
    '[Service]\nExecStart=/usr/bin/true\nProtectHostname=\n',
    '[Service]\nExecStart=/usr/bin/true\nProtectHostname=yes:host\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nPrivateTmp=enabled\n', at: '3:12', says: [/yes/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nPrivateTmp=\n', at: '3:1'},
    {text: '[Service]\nExecStart=/usr/bin/true\nDynamicUser=maybe\n', at: '3:13', says: [/refuses/, /거부/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nPrivateTmp="yes"\n', at: '3:12'},
  ],
});
