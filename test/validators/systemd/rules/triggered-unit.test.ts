import {triggeredUnit} from '../../../../src/validators/systemd/rules/triggered-unit.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(triggeredUnit, {
  good: [
    '[Timer]\nOnCalendar=daily\nUnit=a.service\n',
    '[Timer]\nOnCalendar=daily\nUnit=a@%i.service\n',
    '[Service]\nExecStart=/usr/bin/true\nSockets=a.socket\n',
    '[Service]\nExecStart=/usr/bin/true\nSlice=a-b.slice\n',
  ],
  bad: [
    {text: '[Timer]\nOnCalendar=daily\nUnit=backup\n', at: '3:6', says: [/backup/], times: 1},
    {text: '[Path]\nPathChanged=/x\nUnit=/a.service\n', at: '3:6'},
    {text: '[Socket]\nListenStream=1\nService=x.socket\n', at: '3:9'},
    {text: '[Service]\nExecStart=/usr/bin/true\nSockets=a.service\n', at: '3:9', says: [/socket/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nSlice=web\n', at: '3:7'},
  ],
});
