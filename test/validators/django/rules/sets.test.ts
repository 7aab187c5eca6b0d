import {sets} from '../../../../src/validators/django/rules/sets.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(sets, {
  good: [sets.good, "STATIC_ROOT = 'x'\n"],
  bad: [{text: sets.bad}, {text: 'DEBUG = False\n', says: [/STATIC_ROOT/]}],
  absent: ['', '# only a comment\n'],
});
