import {execStart} from '../../../../src/validators/systemd/rules/exec-start.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(execStart, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\n',
    '[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStop=/bin/true\n',
    '[Unit]\nSuccessAction=reboot\n[Service]\nType=oneshot\n',
    '[Timer]\nOnCalendar=daily\n',
    '[Service]\nExecStart=venv/bin/x\n',
    '[Service]\nExecStar=/bin/true\n',
    '[Service]\nExecStart: /bin/true\n',
    '[service]\nExecStart=/bin/true\n',
    "[Service]\nExecStart='/bin/true\n",
  ],
  bad: [
    {text: '[Service]\nUser=ubuntu\n', at: '1:1', says: [/ExecStart/], times: 1},
    {text: '[Service]\nExecStart=\n', at: '2:1'},
    {text: '[Service]\nExecStart=/bin/true\nExecStart=\n', at: '3:1'},
    {text: '[Unit]\nDescription=x\n[Service]\nType=simple\nExecStop=/bin/true\n', at: '3:1'},
  ],
});
