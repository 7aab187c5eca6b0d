import {noMaintainer} from '../../../../src/validators/dockerfile/rules/no-maintainer.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noMaintainer, {
  good: ['FROM a\nLABEL org.opencontainers.image.authors="me"\n', '# MAINTAINER me\nFROM a\n', 'FROM a\nMAINTAINER\n'],
  bad: [
    {
      text: 'FROM a\nMAINTAINER me@example.com\n',
      at: '2:1',
      says: [/no longer used/, /더 이상 쓰지 않아요/, /authors="me@example\.com"/],
    },
    {text: 'FROM a\nmaintainer "Jane Doe"\n', at: '2:1', says: [/authors="Jane Doe"/]},
  ],
});
