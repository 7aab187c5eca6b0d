import {knownSetting} from '../../../../src/validators/systemd/rules/known-setting.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownSetting, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nX-Mine=1\n',
    '[Service]\nExecStart=/usr/bin/true\nRestart=no\n',
    '[Unit]\nStartLimitIntervalSec=5\n[Service]\nUser=a\n',
    '[Service]\nExecStart=/usr/bin/true\nRestartSteps=3\n',
    '[Unit]\nService\nUser=a\nExecStart=/bin/true\n',
    '[Service]\nExecStart=/bin/a \\ \n  --bind=x\n',
  ],
  bad: [
    {text: '[Unit]\nType=simple\nUser=a\nExecStart=/bin/true\n', at: '2:1', says: [/\[Service\]/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nWorkDir=/x\n', at: '3:1', says: [/WorkingDirectory/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nTimeoutStop=5\n', at: '3:1', says: [/TimeoutStopSec/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nRestrat=always\n', at: '3:1', says: [/`Restart=`/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nStartLimitIntervalSec=5\n', at: '3:1', says: [/\[Unit\]/]},
    {text: '[Unit]\nExecStart=/bin/true\n[Service]\n', at: '2:1', says: [/\[Service\]/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nGruop=a\n', at: '3:1', says: [/`Group=`/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nOnCalendar=daily\n', at: '3:1'},
    {text: '[Service]\nExecStart=/usr/bin/true\nworkingdirectory=/\n', at: '3:1', says: [/WorkingDirectory/]},
  ],
});
