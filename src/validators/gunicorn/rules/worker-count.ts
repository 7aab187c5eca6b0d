import type {Text} from '../../../text/language.ts';
import {given} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';

/** There is a worker, and not far more of them than cores. */
export const workerCount = launchRule({
  id: 'gunicorn/worker-count',
  title: {en: 'As many workers as the machine can feed', ko: '워커 수는 서버가 감당할 만큼만 둬요'},
  why: {
    en: "Each worker is a process with a copy of the application in memory. gunicorn's own advice is two for each core and one more; more only wait for one another and fill the memory. With 0 gunicorn starts, accepts connections and never answers one.",
    ko: '워커 하나하나가 애플리케이션을 통째로 메모리에 올린 프로세스예요. gunicorn은 코어 수의 두 배에 하나를 더한 만큼을 권해요. 그보다 많으면 서로 기다리면서 메모리만 채워요. 0이면 gunicorn이 떠서 연결은 받지만 아무 요청에도 답하지 않아요.',
  },
  learn: 'gunicorn#workers',
  reference: 'https://docs.gunicorn.org/en/stable/design.html#how-many-workers',
  severity: 'warning',
  bad: 'workers = 0\n',
  good: 'import multiprocessing\n\nworkers = multiprocessing.cpu_count() * 2 + 1\n',
  *judge(launch) {
    const one = given(launch, 'workers');
    const number =
      one?.value.kind === 'int' ? one.value.value : one?.value.kind === 'string' ? Number(one.value.value) : 1;
    if (one && (number === 0 || number === 0n || number >= 64))
      yield {span: one.span, message: complaint(Number(number))};
  },
});

function complaint(number: number): Text {
  if (number === 0)
    return {
      en: 'Without a worker gunicorn accepts connections and never answers. Write 2 for each core and 1 more.',
      ko: '워커가 없으면 gunicorn이 연결만 받고 답을 하지 않아요. 코어 수의 두 배에 1을 더한 수를 쓰세요.',
    };
  return {
    en: `${number} workers are ${number} processes with a copy of the application each. Count 2 for each core and 1 more, and look at the memory first.`,
    ko: `워커 ${number}개는 애플리케이션을 하나씩 올린 프로세스 ${number}개예요. 코어 수의 두 배에 1을 더한 만큼만 두고, 메모리부터 확인하세요.`,
  };
}
