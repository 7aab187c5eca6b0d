import {keyEqualsValue} from '../../../../src/validators/dockerfile/rules/key-equals-value.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(keyEqualsValue, {
  good: [
    'FROM a\nENV A=1 B="two words"\n',
    'FROM a\nLABEL a=b\n',
    'FROM a\nARG A=1\n',
    'FROM a\nENV A=\n',
    'FROM a\nENV A\n',
  ],
  bad: [
    {text: 'FROM a\nLABEL author: me\n', says: [/`LABEL author=me`/]},
    {text: 'FROM a\nENV PORT 8000\n', at: '2:5', says: [/old form/, /옛 문법/, /`ENV PORT=8000`/]},
    {text: 'FROM a\nENV NAME John Doe\n', says: [/`ENV NAME="John Doe"`/]},
    {text: 'FROM a\nENV PORT = 8000\n', says: [/spaces around `=`/, /등호까지 값/, /`ENV PORT=8000`/]},
    {
      text: 'FROM a\nLABEL maintainer Jane <jane@example.com>\n',
      at: '2:7',
      says: [/`LABEL maintainer="Jane <jane@example\.com>"`/],
    },
    {text: 'FROM a\nENV A "x"\n', says: [/`ENV A="x"`/]},
  ],
});
