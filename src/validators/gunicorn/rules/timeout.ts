import {particle} from '../../../text/particle.ts';
import {askedRule, write} from '../asked.ts';
import {code} from '../value-messages.ts';

/** The time after which a stuck worker is replaced is set. */
export const timeout = askedRule({
  id: 'gunicorn/timeout',
  title: {en: 'The timeout is set', ko: 'timeout을 정했어요'},
  why: {
    en: "A worker that is silent for `timeout` seconds is killed with the request it works on. 30 is the default; slow requests need more, and nginx's `proxy_read_timeout` should not be shorter.",
    ko: '`timeout`초 동안 소식이 없는 워커는 처리하던 요청과 함께 종료돼요. 기본값은 30초예요. 느린 요청이 있다면 늘리고, nginx의 `proxy_read_timeout`이 그보다 짧지 않게 하세요.',
  },
  learn: 'gunicorn#timeout',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#timeout',
  /** In seconds. */
  defaults: {least: 1, most: 600},
  bad: 'timeout = 0\n',
  good: 'timeout = 60\n',
  settings: ['timeout'],
  wanted: ({least}, kind) => {
    const seconds = Math.max(least, 60);
    const line = write(kind, `timeout = ${seconds}`, `--timeout ${seconds}`);
    return {
      en: `The timeout is not set yet. Write ${line}.`,
      ko: `아직 timeout을 정하지 않았어요. ${line}처럼 쓰세요.`,
    };
  },
  wrong: ({value, written}, {least, most}) => {
    const seconds =
      value.kind === 'int' || value.kind === 'string' ? Number(value.value) : value.kind === 'none' ? 0 : undefined;
    if (seconds === undefined || (seconds >= least && seconds <= most)) return undefined;
    return {
      en: `${code(written)} is not what is asked for here: between ${least} and ${most} seconds.`,
      ko: `여기서 바라는 값은 ${least}초에서 ${most}초 사이인데 ${particle(code(written), '이라/라')}고 적혀 있어요.`,
    };
  },
});
