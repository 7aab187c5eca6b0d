import {stageNameTypo} from '../../../../src/validators/dockerfile/rules/stage-name-typo.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(stageNameTypo, {
  good: [
    'FROM a AS builder\nFROM b\nCOPY --from=builder /x /x\n',
    'FROM node:24 AS node1\nFROM node\n',
    'FROM a AS base\nFROM base:1\n',
    'FROM a AS base\nFROM b\nCOPY --from=team/base /x /x\n',
    'FROM a AS web\nFROM b AS app\n',
    'FROM a\nCOPY --from=builder /x /x\n',
  ],
  bad: [
    {
      text: 'FROM a AS builder\nFROM b\nCOPY --from=bulider /x /x\n',
      at: '3:13',
      says: [/Did you mean the stage `builder`\?/, /혹시 `builder` 스테이지인가요\?/],
      times: 1,
    },
    {text: 'FROM a AS builder\nFROM bilder\n', at: '2:6', says: [/`bilder`/, /`builder`/]},
    {text: 'FROM a AS deps\nFROM b\nCOPY --from=dep /x /x\n', at: '3:13'},
  ],
});
