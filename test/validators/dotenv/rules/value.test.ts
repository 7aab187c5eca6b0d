import {value} from '../../../../src/validators/dotenv/rules/value.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(value, {
  good: [
    'DEBUG=False\n',
    'DEBUG=false\n',
    'DEBUG="False"\n',
    {text: 'A=x\n', options: {key: 'A', value: 'x', consumer: 'docker'}},
  ],
  bad: [
    {text: 'DEBUG=True\n', at: '1:7', times: 1},
    {text: 'A=1\n', times: 1, says: [/not set/]},
    {text: 'DEBUG=False # off\n', times: 1, options: {consumer: 'systemd'}, says: [/`False # off`/]},
    {text: 'DEBUG="False"\n', times: 1, options: {consumer: 'docker'}},
    {text: 'DEBUG=False\nDEBUG=True\n', at: '2:7', times: 1},
  ],
});
