import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {latest} from '../facts.ts';
import {given} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';

/** The log level is one that gunicorn knows. */
export const knownLogLevel = launchRule({
  id: 'gunicorn/known-log-level',
  title: {en: 'The log level exists', ko: '있는 로그 레벨을 써요'},
  why: {
    en: 'gunicorn knows five levels: `debug`, `info`, `warning`, `error`, `critical`, in any case. Any other word is taken for `info` without a word, so `warn` logs more than was asked for.',
    ko: 'gunicorn이 아는 레벨은 `debug`, `info`, `warning`, `error`, `critical` 다섯 가지예요(대소문자는 상관없어요). 다른 말은 아무 말 없이 `info`로 바꿔요. 그래서 `warn`이라고 쓰면 원한 것보다 더 많이 남아요.',
  },
  learn: 'gunicorn#operate',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#loglevel',
  severity: 'warning',
  bad: 'loglevel = "warn"\n',
  good: 'loglevel = "warning"\n',
  *judge(launch) {
    const one = given(launch, 'loglevel');
    if (one?.value.kind !== 'string') return;
    const level = one.value.value.trim().toLowerCase();
    if (latest.logLevels.includes(level)) return;
    const meant = level === 'warn' ? 'warning' : level === 'fatal' ? 'critical' : nearest(level, latest.logLevels);
    const seen = code(one.value.value);
    yield {
      span: one.span,
      message: {
        en: `gunicorn knows no log level ${seen} and takes \`info\` instead. ${meant === undefined ? `Choose one of ${latest.logLevels.map(code).join(', ')}.` : `Did you mean \`${meant}\`?`}`,
        ko: `gunicorn에는 ${particle(seen, '이라/라')}는 로그 레벨이 없어서 \`info\`로 바꿔요. ${meant === undefined ? `${latest.logLevels.map(code).join(', ')} 가운데 고르세요.` : `혹시 \`${meant}\`인가요?`}`,
      },
    };
  },
});
