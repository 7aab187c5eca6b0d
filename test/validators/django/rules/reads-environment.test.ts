import {readsEnvironment} from '../../../../src/validators/django/rules/reads-environment.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(readsEnvironment, {
  good: [
    readsEnvironment.good,
    "from os import getenv\nSECRET_KEY = getenv('DJANGO_SECRET_KEY')\n",
    "import environ\nenv = environ.Env()\nSECRET_KEY = env('DJANGO_SECRET_KEY')\n",
  ],
  bad: [{text: readsEnvironment.bad}, {text: "import os\nX = os.environ['OTHER']\n", says: [/DJANGO_SECRET_KEY/]}],
  absent: ['', '# only a comment\n'],
});
