import {noReload} from '../../../../src/validators/gunicorn/rules/no-reload.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noReload, {
  good: [
    'reload = False\n',
    'import os\n\nreload = os.environ.get("DEBUG") == "1"\n',
    'if DEBUG:\n    reload = True\n',
    'gunicorn app\n',
  ],
  bad: [{text: 'reload = True\n', at: '1:10'}, {text: 'spew = True\n'}, {text: 'gunicorn --reload app\n'}],
});
