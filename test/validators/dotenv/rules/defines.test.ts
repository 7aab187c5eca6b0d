import {defines} from '../../../../src/validators/dotenv/rules/defines.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(defines, {
  good: [
    'SECRET_KEY=x\n',
    "export SECRET_KEY='x'\n",
    {text: 'A=1\nB=2\n', options: {keys: ['A', 'B']}},
    {text: 'A = 1\n', options: {keys: ['A'], consumer: 'systemd'}},
  ],
  bad: [
    {text: 'DEBUG=False\n', times: 1, says: [/`SECRET_KEY`/]},
    {text: 'SECRET_KEY=\n', at: '1:1', times: 1, says: [/no value yet/]},
    {text: 'secret_key=x\n', times: 1},
    {text: '# SECRET_KEY=x\nA=1\n', times: 1},
    {text: 'A = 1\n', times: 1, options: {keys: ['A'], consumer: 'django-environ'}, says: [/skipped/]},
    {text: 'export A=1\n', times: 1, options: {keys: ['A'], consumer: 'systemd'}},
  ],
});
