import {noBlankInContinuation} from '../../../../src/validators/dockerfile/rules/no-blank-in-continuation.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noBlankInContinuation, {
  good: [
    'FROM a\n\nRUN x \\\n  && y\n\n\nRUN z\n',
    'FROM a\nRUN x \\\n  # why\n  && y\n',
    'FROM a\nRUN <<EOF\nx \\\n\ny\nEOF\n',
  ],
  bad: [
    {text: 'FROM a\nRUN x \\\n\n', at: '3:1'},
    {
      text: 'FROM a\nRUN x \\\n\n  && y\n',
      at: '3:1',
      says: [/blank line stands in the middle/, /빈 줄은 명령 한가운데/],
      times: 1,
    },
    {text: 'FROM a\nRUN x \\\n  \t\n\n  && y\n', times: 2, at: '4:1'},
    {text: 'FROM a\r\nRUN x \\\r\n\r\n  && y\r\n', at: '3:1'},
    {text: 'FROM a\nENV A=1 \\\n\nRUN y\n', at: '3:1'},
  ],
});
