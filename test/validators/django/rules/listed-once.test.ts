import {listedOnce} from '../../../../src/validators/django/rules/listed-once.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(listedOnce, {
  good: [listedOnce.good, "INSTALLED_APPS = ['a', 'b']\n"],
  bad: [
    {text: listedOnce.bad},
    {text: "INSTALLED_APPS = ['a']\nINSTALLED_APPS += ['b', 'a']\n", at: '2:25', says: [/twice/]},
  ],
  absent: ['', '# only a comment\n'],
});
