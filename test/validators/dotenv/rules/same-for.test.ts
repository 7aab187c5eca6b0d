import {sameFor} from '../../../../src/validators/dotenv/rules/same-for.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(sameFor, {
  good: ['A=1\nB=x-y\n# c\n', {text: 'A="1"\n', options: {programs: ['systemd', 'compose']}}],
  bad: [
    {text: 'A="1"\n', at: '1:1', times: 1, says: [/docker --env-file: `"1"`/]},
    {text: 'A=1 # c\nB = 2\nexport C=3\n', times: 3},
    {text: 'A\n', times: 1},
  ],
});
