import {noReload} from '../../../../src/validators/gunicorn/rules/no-reload.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noReload, {
  good: [
    'gunicorn --reload=True app:app\n',
    // One start for development, one for production.
    'if [ "$DEBUG" = 1 ]; then\n  gunicorn app --reload\nelse\n  gunicorn app\nfi\n',
    // gunicorn/preload-without-reload tells of it.
    'preload_app = True\nreload = True\n',
    'reload = False\n',
    'import os\n\nreload = os.environ.get("DEBUG") == "1"\n',
    'if DEBUG:\n    reload = True\n',
    'gunicorn app\n',
  ],
  bad: [{text: 'reload = True\n', at: '1:10'}, {text: 'spew = True\n'}, {text: 'gunicorn --reload app\n'}],
});
