import type {Rule} from '../../rule.ts';
import {isPlaceholder} from '../placeholder.ts';
import {missingVariables} from '../presence.ts';
import type {Dotenv} from '../tree.ts';
import {code} from '../words.ts';

/** No placeholder is left in place of a value. */
export const noPlaceholder: Rule<Dotenv> = {
  id: 'dotenv/no-placeholder',
  title: {en: 'No placeholder is left', ko: '자리표시자를 남기지 않아요'},
  why: {
    en: '`changeme`, `your-secret-key` and `{password}` are there to be replaced. With such a value the program starts, and everybody who has read the same instructions knows your secret, or the connection fails far away from here.',
    ko: '`changeme`, `your-secret-key`, `{password}`는 바꿔 쓰라고 둔 글이에요. 그대로 두어도 프로그램은 시작하지만, 같은 안내를 읽은 사람은 누구나 비밀 값을 알게 되거나, 엉뚱한 곳에서 접속이 실패해요.',
  },
  reference: 'https://docs.djangoproject.com/en/stable/howto/deployment/checklist/#secret-key',
  severity: 'warning',
  bad: 'SECRET_KEY=changeme\n',
  good: 'SECRET_KEY=p9-vx2wq7-k4tz0m-b8rny3-h6cdf1-j5sla-u2eg-9x0q3w7-d8\n',
  missing: missingVariables,
  *check({assignments, role}) {
    if (role === 'template') return;
    for (const {value, key} of assignments) {
      if (!isPlaceholder(value.text, key.text)) continue;
      yield {
        span: value.written.span,
        message: {
          en: `The value of ${code(key.text)} is still a placeholder. Write the real value in its place.`,
          ko: `${code(key.text)}의 값이 아직 자리표시자예요. 진짜 값으로 바꾸세요.`,
        },
      };
    }
  },
};
