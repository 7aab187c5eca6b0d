import {secretKeyFromEnv} from '../../../../src/validators/django/rules/secret-key-from-env.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(secretKeyFromEnv, {
  good: [
    secretKeyFromEnv.good,
    "import os\nSECRET_KEY = os.environ['K']\n",
    "import os\nSECRET_KEY = os.environ.get('K')\n",
  ],
  bad: [
    {text: secretKeyFromEnv.bad},
    {text: "import os\nSECRET_KEY = os.environ.get('K', 'fallback')\n", at: '2:14', says: [/fallback/]},
    {text: "SECRET_KEY = 'abc'\n", at: '1:14', says: [/source/]},
  ],
  absent: ['', '# only a comment\n'],
});
