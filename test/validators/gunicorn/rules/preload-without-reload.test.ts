import {preloadWithoutReload} from '../../../../src/validators/gunicorn/rules/preload-without-reload.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(preloadWithoutReload, {
  good: ['preload_app = True\n', 'reload = True\n', 'preload_app = False\nreload = True\n'],
  bad: [{text: 'preload_app = True\nreload = True\n', at: '2:10'}, {text: 'gunicorn --preload --reload app\n'}],
});
