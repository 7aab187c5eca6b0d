import {noInlineComment} from '../../../../src/validators/dotenv/rules/no-inline-comment.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noInlineComment, {
  good: [
    '# c\nA=1\n',
    'A=p#ss\n',
    'A="a # b"\n',
    {text: 'A=1 # c\n', options: {consumer: 'python-dotenv'}},
    {text: 'A=1 # c\n', options: {consumer: 'shell'}},
  ],
  bad: [
    {text: 'DEBUG=False # off\n', at: '1:13', times: 1, says: [/systemd.*`False # off`/]},
    {text: 'A="x" # c\n', times: 1, says: [/`x# c`/]},
    {text: 'A=1\t# c\n', times: 1},
    {text: 'A= # c\n', times: 1},
    {text: 'A=1 # c\n', times: 1, options: {consumer: 'systemd'}},
    {text: 'PASSWORD=hunter2 # prod\n', times: 1, says: [/^(?![\s\S]*hunter2)/]},
  ],
});
