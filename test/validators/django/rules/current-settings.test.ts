import {currentSettings} from '../../../../src/validators/django/rules/current-settings.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(currentSettings, {
  good: [currentSettings.good, 'USE_TZ = True\n'],
  bad: [
    {text: currentSettings.bad},
    {text: 'USE_L10N = True\n', at: '1:1', says: [/5.0/]},
    {text: "DEFAULT_FILE_STORAGE = 'x.Y'\n", at: '1:1', says: [/STORAGES/]},
  ],
  absent: ['', '# only a comment\n'],
});
