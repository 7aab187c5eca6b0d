import {stageUnique} from '../../../../src/validators/dockerfile/rules/stage-unique.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(stageUnique, {
  good: ['FROM a AS b\nFROM c AS d\n', 'FROM a\nFROM c\n', 'FROM a AS b\nFROM b AS b2\n'],
  bad: [
    {
      text: 'FROM a AS b\nFROM c AS b\n',
      at: '2:11',
      says: [/already a stage called `b`/, /`b` 스테이지가 이미 있어요/],
      times: 1,
    },
    {text: 'FROM a AS Build\nFROM c as build\n', at: '2:11'},
    {text: 'FROM a AS b\nFROM c AS b\nFROM d AS b\n', times: 2},
  ],
});
