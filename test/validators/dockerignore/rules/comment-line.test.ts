import {commentLine} from '../../../../src/validators/dockerignore/rules/comment-line.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(commentLine, {
  good: [
    '# a comment\nvenv\n',
    '#comment\nvenv\n',
    'file#1\n',
    '*.c#\n',
    '\\#file\n',
    '# a # b\n',
    '.env\r\n# x\r\n',
    '',
  ],
  bad: [
    {text: 'venv # packages\n', at: '1:1', says: [/"venv # packages"/]},
    {text: '.git\n.env   # secrets\n', at: '2:1'},
    {text: '.env\t#secrets\n', at: '1:1'},
    {text: '  # indented comment\n', at: '1:3'},
    {text: '!a # b\n', at: '1:1'},
    {text: '가상환경 # 설명\n', at: '1:1'},
  ],
});
