import {particle} from '../../../text/particle.ts';
import {askedRule, write} from '../asked.ts';
import {code} from '../value-messages.ts';

/** Each worker of gunicorn has several threads. */
export const threads = askedRule({
  id: 'gunicorn/threads',
  title: {en: 'Each worker has as many threads as it should', ko: '워커마다 스레드 수를 정했어요'},
  why: {
    en: 'A worker without threads answers one request at a time. While one thread waits for the database or another server, the next can work, in the memory of a single process; for applications that mostly wait this is the cheapest way to answer more at once. More than one thread turns the default `sync` worker into `gthread`.',
    ko: '스레드가 없는 워커는 한 번에 요청 하나만 처리해요. 한 스레드가 DB나 다른 서버를 기다리는 동안 다른 스레드가 일할 수 있고, 메모리는 프로세스 하나만큼만 들어요. 기다리는 일이 대부분인 앱에서 동시에 더 많이 처리하는 가장 싼 방법이에요. 둘 이상으로 정하면 기본값인 `sync` 워커가 `gthread`로 바뀌어요.',
  },
  learn: 'gunicorn#workers',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#threads',
  defaults: {least: 2, most: 32},
  bad: 'threads = 1\n',
  good: 'threads = 4\n',
  settings: ['threads'],
  wanted: ({least}, kind) => {
    const number = Math.max(least, 4);
    const line = write(kind, `threads = ${number}`, `--threads ${number}`);
    return {
      en: `The number of threads is not set yet, so each worker has one. Write ${line}.`,
      ko: `아직 스레드 수를 정하지 않아서 워커마다 하나뿐이에요. ${line}처럼 쓰세요.`,
    };
  },
  wrong: ({value, written}, {least, most}) => {
    const number =
      value.kind === 'int' ? Number(value.value) : value.kind === 'string' ? Number(value.value) : undefined;
    if (number === undefined ? value.kind !== 'none' : number >= least && number <= most) return undefined;
    return {
      en: `${code(written)} is not the number of threads asked for here: it should be between ${least} and ${most}.`,
      ko: `여기서 바라는 스레드 수는 ${least}에서 ${most} 사이인데 ${particle(code(written), '이라/라')}고 적혀 있어요.`,
    };
  },
});
