import {oneCommand} from '../../../../src/validators/dockerfile/rules/one-command.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(oneCommand, {
  good: [
    'FROM a\nCMD ["x"]\n',
    'FROM a\nENTRYPOINT ["x"]\nCMD ["y"]\nHEALTHCHECK CMD z\n',
    'FROM a AS b\nCMD ["x"]\nFROM b\nCMD ["y"]\n',
  ],
  bad: [
    {
      text: 'FROM a\nCMD ["migrate"]\nCMD ["serve"]\n',
      at: '2:1',
      says: [/never takes effect/, /쓰이지 않아요/],
      times: 1,
    },
    {text: 'FROM a\nCMD a\nENTRYPOINT ["b"]\nCMD c\nCMD d\n', times: 2, at: '4:1'},
    {text: 'FROM a\nENTRYPOINT ["x"]\nENTRYPOINT ["y"]\n', at: '2:1', says: [/`ENTRYPOINT`/]},
    {text: 'FROM a\nHEALTHCHECK NONE\nHEALTHCHECK CMD x\n', at: '2:1'},
  ],
});
