import {noInlineComment} from '../../../../src/validators/dockerfile/rules/no-inline-comment.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noInlineComment, {
  good: [
    'FROM a\n# the code\nWORKDIR /app\n',
    'FROM a\nRUN pip install x # why\n',
    'FROM a\nCMD gunicorn x # why\n',
    'FROM a\nENV A="b # c"\n',
    'FROM a\nENV A=b#c\n',
    'FROM a\nCOPY a#b /x\n',
    'FROM a\nLABEL url="https://x/# y"\n',
    'FROM a\nADD https://x/y#z /x/\n',
    'FROM a\nENV A=1 # refused by the build itself\n',
    'FROM a\nEXPOSE 80 # refused too\n',
    'FROM a\nCOPY a \\\n  # a real comment\n  b\n',
  ],
  bad: [
    {
      text: 'FROM a\nWORKDIR /app # code\n',
      at: '2:14',
      says: [/`# code` for a part of `WORKDIR`/, /주석은 윗줄에 따로/],
      times: 1,
    },
    {text: 'FROM a\nCOPY . /app # everything\n', at: '2:13'},
    {text: 'FROM a\nUSER app # not root\n', at: '2:10'},
    {text: 'FROM a\nARG V=1 # version\n', at: '2:9'},
    {text: 'FROM a\nENV MSG hello # greeting\n', at: '2:15'},
    {text: 'FROM a\nVOLUME /data #keep\n', at: '2:14'},
    {text: 'FROM a\nCOPY a \\\n  b # 복사\n', at: '3:5'},
  ],
});
