import {noEscapes} from '../../../../src/validators/dotenv/rules/no-escapes.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noEscapes, {
  good: ['A=x\n', 'A="x y"\n', {text: 'A=a\\b\n', options: {consumer: 'docker'}}],
  bad: [
    {text: 'A="a\\nb"\n', at: '1:3', times: 1, says: [/a⏎b/]},
    {text: 'A=a\\b\n', times: 1, says: [/systemd.*`ab`/]},
    {text: 'A=x\\\nB=1\n', times: 1},
  ],
});
