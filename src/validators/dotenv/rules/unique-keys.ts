import type {EnvAssignment} from '../../../syntax/dotenv/lines.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import type {Dotenv} from '../tree.ts';
import {code} from '../words.ts';

/** Each name is set once. */
export const uniqueKeys: Rule<Dotenv> = {
  id: 'dotenv/unique-keys',
  title: {en: 'Each name stands once', ko: '같은 이름은 한 번만 써요'},
  why: {
    en: 'When a name stands twice, most programs take the last one, and django-environ up to 0.4 (the one in Debian 12) takes the first. Whoever changes the other line wonders why nothing happens.',
    ko: '같은 이름이 두 번 있으면 대부분은 마지막 것을 쓰고, Debian 12에 있는 django-environ 0.4까지는 처음 것을 써요. 다른 쪽 줄을 고친 사람은 왜 아무것도 바뀌지 않는지 알 수 없게 돼요.',
  },
  reference: 'https://saurabh-kumar.com/python-dotenv/#file-format',
  severity: 'warning',
  bad: 'DEBUG=False\nDB_HOST=db\nDEBUG=True\n',
  good: 'DEBUG=False\nDB_HOST=db\n',
  missing: missingVariables,
  *check({assignments}) {
    const first = new Map<string, EnvAssignment>();
    for (const one of assignments) {
      const before = first.get(one.key.text);
      if (before === undefined || one.key.text === '') {
        first.set(one.key.text, one);
        continue;
      }
      yield {
        span: one.key.span,
        message: {
          en: `${code(one.key.text)} is already set in line ${before.line}. Most programs take this last one, django-environ 0.4 takes the first. Keep one of the two lines.`,
          ko: `${particle(code(one.key.text), '은/는')} ${before.line}번째 줄에 이미 있어요. 대부분은 마지막인 이 줄을, django-environ 0.4는 처음 줄을 써요. 둘 중 하나만 남기세요.`,
        },
        related: [{span: before.key.span, message: {en: 'The first one.', ko: '처음 나온 곳이에요.'}}],
      };
    }
  },
};
