import {noSpaceAroundEquals} from '../../../../src/validators/dotenv/rules/no-space-around-equals.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noSpaceAroundEquals, {
  good: [
    'A=1\n',
    'A=\n',
    'A= \n',
    {text: 'A = 1\n', options: {consumer: 'systemd'}},
    {text: 'A = 1\n', options: {consumer: 'decouple'}},
  ],
  bad: [
    {text: 'DEBUG = False\n', at: '1:6', times: 1, says: [/django-environ.*skipped/]},
    {text: 'DEBUG =False\n', times: 1},
    {text: 'DEBUG= False\n', times: 1},
    {text: 'A = 1\n', times: 1, options: {consumer: 'docker'}, says: [/refuses/]},
    {text: 'SECRET_KEY = geheim\n', times: 1, says: [/^(?![\s\S]*geheim)/]},
  ],
});
