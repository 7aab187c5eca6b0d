import {particle} from '../../../text/particle.ts';
import {askedRule, write} from '../asked.ts';
import {code} from '../value-messages.ts';

/** gunicorn has several workers. */
export const workers = askedRule({
  id: 'gunicorn/workers',
  title: {en: 'gunicorn has as many workers as it should', ko: 'gunicorn의 워커 수를 정했어요'},
  why: {
    en: "By default there is one worker, which answers one request at a time: while it waits for the database everybody waits. Two for each core and one more is gunicorn's own advice.",
    ko: '기본값은 워커 하나이고 한 번에 요청 하나만 처리해요. 그 워커가 DB를 기다리는 동안 모두가 기다려요. gunicorn은 코어 수의 두 배에 하나를 더한 만큼을 권해요.',
  },
  learn: 'gunicorn#workers',
  reference: 'https://docs.gunicorn.org/en/stable/design.html#how-many-workers',
  defaults: {least: 2, most: 64},
  bad: 'workers = 1\n',
  good: 'workers = 3\n',
  settings: ['workers'],
  wanted: ({least}, kind) => {
    const line = write(kind, `workers = ${least + 1}`, `--workers ${least + 1}`);
    return {
      en: `The number of workers is not set yet, so there is one. Write ${line}.`,
      ko: `아직 워커 수를 정하지 않아서 하나뿐이에요. ${line}처럼 쓰세요.`,
    };
  },
  wrong: ({value, written}, {least, most}) => {
    const number =
      value.kind === 'int' ? Number(value.value) : value.kind === 'string' ? Number(value.value) : undefined;
    if (number === undefined ? value.kind !== 'none' : number >= least && number <= most) return undefined;
    return {
      en: `${code(written)} is not the number of workers asked for here: it should be between ${least} and ${most}.`,
      ko: `여기서 바라는 워커 수는 ${least}에서 ${most} 사이인데 ${particle(code(written), '이라/라')}고 적혀 있어요.`,
    };
  },
});
