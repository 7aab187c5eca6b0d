import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import type {Dotenv} from '../tree.ts';
import {code} from '../words.ts';

/** A name begins its line. */
export const startOfLine: Rule<Dotenv> = {
  id: 'dotenv/start-of-line',
  title: {en: 'A name begins its line', ko: '이름은 줄 맨 앞에서 시작해요'},
  why: {
    en: 'Most programs pass over blanks before a name. django-environ does not: for it the line holds no variable, and it says nothing about that.',
    ko: '대부분은 이름 앞의 공백을 지나쳐요. 하지만 django-environ은 그 줄에 변수가 없다고 보고, 아무 말 없이 넘어가요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://django-environ.readthedocs.io/en/latest/quickstart.html',
  severity: 'warning',
  bad: '  DEBUG=False\n',
  good: 'DEBUG=False\n',
  missing: missingVariables,
  *check({assignments}) {
    for (const {indent, key} of assignments) {
      if (indent.start === indent.end || key.text === '') continue;
      yield {
        span: indent,
        message: {
          en: `${code(key.text)} does not begin at the start of its line, so django-environ skips it without a word. Take the blanks out.`,
          ko: `${particle(code(key.text), '이/가')} 줄 맨 앞에서 시작하지 않아서 django-environ이 말없이 건너뛰어요. 앞의 공백을 지우세요.`,
        },
        fix: {edits: [{span: indent, text: ''}]},
      };
    }
  },
};
