import {shellSyntax} from '../../../../src/validators/gunicorn/rules/shell-syntax.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(shellSyntax, {
  good: ['gunicorn app:app\n', 'workers = 3\n', 'web: gunicorn app:app\n'],
  bad: [{text: 'gunicorn "app:app\n'}, {text: '#!/bin/sh\nif true; then\n  gunicorn app:app\n'}],
});
