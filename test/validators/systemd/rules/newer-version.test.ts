import {newerVersion} from '../../../../src/validators/systemd/rules/newer-version.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(newerVersion, {
  good: ['[Service]\nExecStart=/usr/bin/true\nType=notify\n', '[Service]\nExecStart=/usr/bin/true\nPrivateTmp=yes\n'],
  bad: [
    {
      text: '[Service]\nExecStart=/usr/bin/true\nPrivateMounts=\n',
      at: '3:1',
      says: [/empty.*262/, /비워 둘.*262/],
      times: 1,
    },
    {
      text: '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectoryPreserve=on-success\n',
      at: '3:26',
      says: [/newer than 252/],
      times: 1,
    },
    {text: '[Service]\nExecStart=/usr/bin/true\nSystemCallFilter=read mseal\n', at: '3:23', times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nSocketBindAllow=tcp:0-9\n', at: '3:17', times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nProtectHostname=yes:host\n', at: '3:17', says: [/258/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nRestartSteps=3\n', at: '3:1', says: [/252/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nType=notify-reload\n', at: '3:6', says: [/253/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nPrivateTmp=disconnected\n', at: '3:12', says: [/257/]},
  ],
});
