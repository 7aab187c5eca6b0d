import {commentSign} from '../../../../src/validators/dotenv/rules/comment-sign.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(commentSign, {
  good: [
    '# x\nA=1\n',
    '  # x\n',
    'A\n',
    'A: 1\n',
    'DEBUG False\n',
    'export A\n',
    'KEY=-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\nA=1\n',
  ],
  bad: [
    {text: '// database\nA=1\n', at: '1:1', times: 1},
    // Only lines right below a broken key belong to it.
    {
      text: 'KEY=-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\nA=1\nthe database\n',
      at: '5:1',
      times: 1,
    },
    {text: 'the database\n', times: 1, says: [/the database/]},
    {text: '; note\n', times: 1},
    {text: '-----\nA=1\n-----\n', times: 2},
    {text: '[settings]\nA=1\n', times: 1},
  ],
});
