import {timerWhen} from '../../../../src/validators/systemd/rules/timer-when.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(timerWhen, {
  good: [
    '[Timer]\nOnCalendar=daily\n',
    '[Timer]\nOnBootSec=1\n',
    '[Timer]\nOnClockChange=yes\n',
    '[Timer]\nOnCalendar=0 3 * * *\n',
    '[Timer]\nSchedule=daily\n',
  ],
  bad: [
    {text: '[Timer]\nPersistent=true\n', at: '1:1', says: [/OnCalendar/], times: 1},
    {text: '[Timer]\nOnCalendar=daily\nOnCalendar=\n', at: '1:1'},
  ],
});
