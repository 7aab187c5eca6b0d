import {keyEqualsValue} from '../../../../src/validators/systemd/rules/key-equals-value.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(keyEqualsValue, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nRestart=always\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment=A=1 \\\n  B=2\n',
    '[X-a]\nno equals\n[Service]\nUser=a\n',
    '[Service]\nExecStart=/bin/a \\ \n  --b\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nRestart always\n', at: '3:1', says: [/Restart=always/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nRestart: always\n', at: '3:1', says: [/Restart=always/]},
    {text: '[Service]\nExecStart=/usr/bin/true\n=always\n', at: '3:1', says: [/name/]},
    {text: '[Service]\nExecStart=/bin/a\n  --bind x\n', at: '3:3'},
  ],
});
