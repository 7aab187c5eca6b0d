import {environmentDefault} from '../../../../src/validators/gunicorn/rules/environment-default.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(environmentDefault, {
  good: [
    'import os\n\nworkers = os.environ.get("W", "3")\n',
    'import os\n\nbind = os.environ.get("B")\n',
    'import os\n\nworkers = int(os.environ.get("W", 3))\n',
    'import os\n\nworkers = os.environ.get("W", 3)\n',
    'import os\n\nworkers = os.environ.get("W") or 3\n',
    'import os\n\nworkers = os.environ["W"]\n',
  ],
  bad: [
    {
      text: 'import os\n\nworkers = os.environ.get("WEB_CONCURRENCY")\n',
      at: '3:11',
      says: [/`WEB_CONCURRENCY` is not set/],
    },
    {text: 'import os\n\ntimeout = os.getenv("T")\n'},
    {text: 'import os\n\ntimeout = os.getenv("T", "30s")\n'},
  ],
});
