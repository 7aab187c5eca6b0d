import {logging} from '../../../../src/validators/django/rules/logging.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(logging, {
  good: [
    logging.good,
    "LOGGING = {'handlers': {'c': {'class': 'logging.StreamHandler'}}, 'loggers': {'django': {'handlers': ['c']}}}\n",
    'LOGGING = make()\n',
  ],
  bad: [
    {text: logging.bad},
    {text: "LOGGING = {'version': 1}\n", at: '1:11', says: [/StreamHandler/]},
    {
      text: "LOGGING = {'handlers': {'f': {'class': 'logging.FileHandler'}}, 'root': {'handlers': ['f']}}\n",
      at: '1:11',
    },
  ],
  absent: ['', '# only a comment\n'],
});
