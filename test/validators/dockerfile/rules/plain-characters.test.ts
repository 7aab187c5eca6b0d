import {plainCharacters} from '../../../../src/validators/dockerfile/rules/plain-characters.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(plainCharacters, {
  good: [
    'FROM a\nRUN pip install -r requirements.txt\n',
    'FROM a\nRUN echo "“quoted” – text"\n',
    'FROM a\nLABEL d="“x” – y"\n',
    'FROM a\nENV A=x–y\n',
    'FROM a\n# –r “x”\nRUN x\n',
    'FROM a\nCMD ["echo", "“x”"]\n',
    'FROM a\nCMD [“x”]\n',
    'FROM a\nENV A=“x y”\n',
    'FROM a\n–RUN x\n',
  ],
  bad: [
    {
      text: 'FROM a\nRUN pip install –r requirements.txt\n',
      at: '2:17',
      says: [/`–r` begins with a typographic sign/, /Write `-r`/, /바꿔 넣은 기호/],
    },
    {text: 'FROM a\nCOPY –from=builder /a /b\n', at: '2:6', says: [/`--from=builder`/]},
    {text: 'FROM a\nCMD gunicorn ––bind 0.0.0.0:8000 x\n', at: '2:14', says: [/`--bind`/]},
    {text: 'FROM a\nENV A=“x”\n', at: '2:7', says: [/`"x"`/]},
    {text: 'FROM a\nRUN echo ‘x’ \\\n  “y”\n', times: 2, at: '3:3'},
  ],
});
