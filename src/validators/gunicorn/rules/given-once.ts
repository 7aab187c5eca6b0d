import {particle} from '../../../text/particle.ts';
import {settingNamed} from '../facts.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';

/** Each setting is given once on the command line. */
export const givenOnce = launchRule({
  id: 'gunicorn/given-once',
  title: {en: 'An option is given once', ko: '옵션은 한 번만 써요'},
  why: {
    en: 'Of an option that is given twice only the last value counts, and the first is dropped without a word. Only lists collect: `--bind`, `--env` and a few others may be repeated.',
    ko: '같은 옵션을 두 번 쓰면 마지막 값만 쓰이고 앞의 값은 아무 말 없이 버려져요. `--bind`, `--env`처럼 목록을 받는 옵션만 여러 번 쓸 수 있어요.',
  },
  reference: 'https://docs.gunicorn.org/en/stable/settings.html',
  severity: 'warning',
  bad: 'gunicorn --workers 2 --workers 4 mysite.wsgi\n',
  good: 'gunicorn --workers 4 --bind :8000 --bind :8001 mysite.wsgi\n',
  *judge({kind, given}) {
    if (kind === 'config') return;
    const last = new Map(given.map((one) => [one.setting, one]));
    for (const one of given) {
      const later = last.get(one.setting);
      const collects = settingNamed(one.setting)?.action === 'append';
      if (later === undefined || later === one || collects || one.written === later.written) continue;
      yield {
        span: {start: one.nameSpan.start, end: one.span.end},
        message: {
          en: `\`${one.label}\` is given again further on, so ${code(one.written)} never counts: gunicorn takes ${code(later.written)}. Keep one of them.`,
          ko: `${particle(code(one.label), '이/가')} 뒤에 또 있어서 ${particle(code(one.written), '은/는')} 쓰이지 않고 gunicorn은 ${particle(code(later.written), '을/를')} 써요. 하나만 남기세요.`,
        },
        related: [{span: later.span, message: {en: 'This value counts.', ko: '이 값이 쓰여요.'}}],
      };
    }
  },
});
