import {given} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';

/** Workers that restart after some requests do not all restart at once. */
export const spreadRestarts = launchRule({
  id: 'gunicorn/spread-restarts',
  title: {en: 'Workers do not all restart at once', ko: '워커가 한꺼번에 다시 시작하지 않아요'},
  why: {
    en: '`max_requests` restarts a worker after so many requests, which helps against memory that slowly leaks. All workers get about the same share of requests, so they reach the number at about the same moment and for a while nobody answers. `max_requests_jitter` adds a random number to each.',
    ko: '`max_requests`는 요청을 그만큼 처리한 워커를 다시 시작해서 조금씩 새는 메모리를 되찾아요. 그런데 워커들은 요청을 거의 똑같이 나눠 받아서 비슷한 때에 그 수에 이르고, 그 순간 답할 워커가 없어져요. `max_requests_jitter`는 워커마다 임의의 수를 더해 때를 흩어 줘요.',
  },
  learn: 'gunicorn#operate',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#max-requests-jitter',
  severity: 'hint',
  bad: 'max_requests = 1000\n',
  good: 'max_requests = 1000\nmax_requests_jitter = 50\n',
  *judge(launch) {
    const one = given(launch, 'max_requests');
    const elsewhere = given(launch, 'config') ?? given(launch, 'max_requests_jitter');
    if (one?.value.kind !== 'int' || one.value.value === 0n || elsewhere || launch.command?.extent === 'open') return;
    const jitter = Math.max(1, Math.round(Number(one.value.value) / 20));
    const write = launch.kind === 'config' ? `max_requests_jitter = ${jitter}` : `--max-requests-jitter ${jitter}`;
    yield {
      span: one.span,
      message: {
        en: `All workers reach this number at about the same time. Add \`${write}\`.`,
        ko: `모든 워커가 비슷한 때에 이 수에 이르러요. \`${write}\`도 적으세요.`,
      },
    };
  },
});
