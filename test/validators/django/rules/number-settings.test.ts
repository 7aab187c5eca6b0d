import {numberSettings} from '../../../../src/validators/django/rules/number-settings.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(numberSettings, {
  good: [
    numberSettings.good,
    "SESSION_COOKIE_AGE = 60 * 60\nEMAIL_PORT = '587'\n",
    "import os\nSESSION_COOKIE_AGE = int(os.environ['AGE'])\n",
  ],
  bad: [
    {text: numberSettings.bad},
    {text: "import os\nSESSION_COOKIE_AGE = os.environ.get('AGE', '3600')\n", at: '2:22', says: [/int/]},
  ],
  absent: ['', '# only a comment\n'],
});
