import {dockerQuotes} from '../../../../src/validators/dotenv/rules/docker-quotes.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(dockerQuotes, {
  good: [
    'A=1\n',
    'A = "1"\n',
    'A="$b"\n',
    'export A="1"\n',
    'SECRET_KEY="changeme"\n',
    'A=a"b"\n',
    {text: 'A="1"\n', options: {consumer: 'systemd'}},
  ],
  bad: [
    {text: 'A="1"\nB=\'2\'\n', at: '1:3', times: 1, says: [/1 more/]},
    {text: 'A="1"\n', times: 1, options: {consumer: 'docker'}},
  ],
});
