import {timeZone} from '../../../../src/validators/django/rules/time-zone.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(timeZone, {
  good: [
    timeZone.good,
    "TIME_ZONE = 'UTC'\n",
    "TIME_ZONE = 'America/Argentina/Buenos_Aires'\n",
    "TIME_ZONE = 'US/Pacific'\n",
    "TIME_ZONE = 'Etc/GMT+9'\n",
  ],
  bad: [
    {text: timeZone.bad},
    {text: "TIME_ZONE = 'UTC+9'\n", at: '1:13', says: [/Asia\/Seoul/]},
    {text: "TIME_ZONE = 'Asia/seoul'\n", at: '1:13', says: [/'Asia\/Seoul'/]},
    {text: "TIME_ZONE = 'Seoul'\n", at: '1:13'},
  ],
  absent: ['', '# only a comment\n'],
});
