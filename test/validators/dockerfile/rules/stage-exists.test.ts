import {stageExists} from '../../../../src/validators/dockerfile/rules/stage-exists.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(stageExists, {
  good: [
    'FROM a AS b\nFROM c\nCOPY --from=b /x /x\n',
    'FROM a AS b\nFROM c\nCOPY --from=B /x /x\n',
    'FROM a\nFROM c\nCOPY --from=0 /x /x\n',
    'FROM a\nCOPY --from=nginx:1 /x /x\n',
    'FROM a\nCOPY --from=ghcr.io/astral-sh/uv /uv /bin/\n',
    'FROM a AS b\nFROM c\nRUN --mount=type=bind,from=b,target=/x y\n',
    'FROM a\nRUN --mount=type=bind,from=1,target=/x y\n',
    'FROM a\nCOPY x y\n',
  ],
  bad: [
    {
      text: 'FROM a\nCOPY --from=1 /x /x\n',
      at: '2:6',
      says: [/no stage number `1`/, /one stage, number 0/, /스테이지가 1개/],
    },
    {text: 'FROM a\nFROM b\nCOPY --from=7 /x /x\n', says: [/2 stages/]},
    {text: 'FROM a\nCOPY --from=-1 /x /x\n', at: '2:6'},
    {text: 'FROM a\nCOPY --from=0 /x /x\n', says: [/copy from itself/, /자신이에요/]},
    {text: 'FROM a AS b\nCOPY --from=b /x /x\n', says: [/copy from itself/]},
    {text: 'FROM a\nCOPY --from=later /x /x\nFROM b AS later\n', at: '2:6', says: [/comes later/, /아래쪽/]},
    {text: 'FROM a\nRUN --mount=from=later,target=/x y\nFROM b AS later\n', at: '2:5'},
  ],
});
