import {noCommas} from '../../../../src/validators/dockerfile/rules/no-commas.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noCommas, {
  good: [
    'FROM a\nCOPY a b /c/\n',
    'FROM a\nCOPY ["a", "b", "/c/"]\n',
    'FROM a\nENV A="1,2" B=x,y C=z,\n',
    'FROM a\nENV A one, two\n',
    'FROM a\nRUN echo a, b\n',
    'FROM a\nLABEL d="a, b" e=f\n',
    'FROM a\nVOLUME /a /b\n',
  ],
  bad: [
    {
      text: 'FROM a\nCOPY a.txt, b.txt /c/\n',
      at: '2:6',
      says: [/comma belongs to `a\.txt,`/, /쉼표까지 값으로/],
      times: 1,
    },
    {text: 'FROM a\nENV A=1, B=2, C=3\n', times: 2, at: '2:7'},
    {text: 'FROM a\nVOLUME /a, /b\n', at: '2:8'},
    {text: 'FROM a\nADD a, \\\n  b /c/\n', at: '2:5'},
  ],
});
