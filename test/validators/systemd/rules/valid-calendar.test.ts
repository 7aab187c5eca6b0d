import {validCalendar} from '../../../../src/validators/systemd/rules/valid-calendar.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validCalendar, {
  good: [
    '[Timer]\nOnCalendar=*-*-* 03:00 Asia/Seoul\n',
    '[Timer]\nOnCalendar=*-*-* 03:00 Europe/Kyiv\n',
    '[Timer]\nOnCalendar=daily\n',
    '[Timer]\nOnCalendar=Weekly\n',
    '[Timer]\nOnCalendar=Mon..Fri 08:00\n',
    '[Timer]\nOnCalendar=*-*-* 03:00:00\n',
    '[Timer]\nOnCalendar=*:0/15\n',
    '[Timer]\nOnCalendar=Sat,Sun *-*-1..7 18:00\n',
    '[Timer]\nOnCalendar=*-*~3\n',
    '[Timer]\nOnCalendar=2030-01-01\n',
    '[Timer]\nOnCalendar=12:00 Asia/Seoul\n',
    '[Timer]\nOnCalendar=*-*-* 00:00:00 UTC\n',
    '[Timer]\nOnCalendar=@1395716396\n',
    '[Timer]\nOnCalendar=Mon *-05~07/1\n',
    '[Timer]\nOnCalendar=\n',
    '[Timer]\nOnCalendar=10-15\n',
    '[Timer]\nOnCalendar=99-1-1\n',
  ],
  bad: [
    {text: '[Timer]\nOnCalendar=*-*-* 03:00 Asia/Soeul\n', at: '2:12'},
    {text: '[Timer]\nOnCalendar=0 3 * * *\n', at: '2:12', says: [/cron/], times: 1},
    {text: '[Timer]\nOnCalendar=*-*-* 25:00\n', at: '2:12'},
    {text: '[Timer]\nOnCalendar=Funday\n', at: '2:12'},
    {text: '[Timer]\nOnCalendar=Fri..Mon\n', at: '2:12'},
    {text: '[Timer]\nOnCalendar=2030-13-01\n', at: '2:12'},
    {text: '[Timer]\nOnCalendar=*-*-* 3\n', at: '2:12'},
    {text: '[Timer]\nOnCalendar=12:60\n', at: '2:12'},
    {text: '[Timer]\nOnCalendar=* * *\n', at: '2:12'},
    {text: '[Timer]\nOnCalendar=*-*-32\n', at: '2:12'},
    {text: '[Timer]\nOnCalendar=every day\n', at: '2:12'},
    {text: '[Timer]\nOnCalendar=*/5\n', at: '2:12'},
  ],
});
