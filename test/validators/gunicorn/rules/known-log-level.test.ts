import {knownLogLevel} from '../../../../src/validators/gunicorn/rules/known-log-level.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownLogLevel, {
  good: [
    'loglevel = "info"\n',
    'loglevel = "DEBUG"\n',
    'loglevel = " error "\n',
    'loglevel = level\n',
    'gunicorn --log-level critical app:app\n',
  ],
  bad: [
    {text: 'loglevel = "warn"\n', at: '1:12', says: [/Did you mean `warning`\?/]},
    {text: 'loglevel = "verbose"\n'},
    {text: 'gunicorn --log-level trace app:app\n', at: '1:22'},
  ],
});
