import type {Text} from '../../../text/language.ts';
import {given, type Launch} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';

/** A stuck worker is noticed, and within a time people would wait. */
export const saneTimeout = launchRule({
  id: 'gunicorn/sane-timeout',
  title: {en: 'A stuck worker is noticed', ko: '멈춘 워커를 알아차려요'},
  why: {
    en: 'A worker that shows no sign of life for `timeout` seconds is killed and replaced. With 0 that never happens: a worker stuck on a dead database connection stays stuck, and after a few of them nothing answers. nginx gives up after 60 seconds by default, so a longer one only keeps workers busy for nobody.',
    ko: '`timeout`초 동안 살아 있다는 신호가 없는 워커는 죽이고 새로 띄워요. 0이면 그런 일이 없어서, 끊긴 DB 연결을 기다리며 멈춘 워커가 그대로 남고 몇 개만 쌓여도 아무 요청에 답하지 못해요. nginx는 기본으로 60초 뒤에 포기하니까, 그보다 훨씬 길게 두면 아무도 기다리지 않는 일을 계속하게 돼요.',
  },
  learn: 'gunicorn#timeout',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#timeout',
  severity: 'warning',
  bad: 'timeout = 0\n',
  good: 'timeout = 60\n',
  *judge(launch) {
    const one = given(launch, 'timeout');
    if (one?.value.kind !== 'int') return;
    const seconds = Number(one.value.value);
    // With threads the worker shows signs of life whatever its requests do: 0 takes nothing away there.
    if (seconds > 600 || (seconds === 0 && !hasThreads(launch)))
      yield {span: one.span, message: complaint(seconds, one.written)};
  },
});

function hasThreads(launch: Launch): boolean {
  const threads = given(launch, 'threads')?.value;
  const worker = given(launch, 'worker_class')?.value;
  const many = threads !== undefined && (threads.kind !== 'int' || threads.value > 1n);
  return worker?.kind === 'string' ? worker.value === 'gthread' || (worker.value === 'sync' && many) : many;
}

function complaint(seconds: number, written: string): Text {
  if (seconds === 0)
    return {
      en: 'With 0 a stuck worker is never replaced. Write how many seconds the slowest request may take, such as 30 or 60.',
      ko: '0이면 멈춘 워커를 바꾸지 않아요. 가장 느린 요청에 걸릴 시간을 30이나 60처럼 초로 적으세요.',
    };
  const minutes = Math.round(seconds / 60);
  return {
    en: `${code(written)} seconds are ${minutes} minutes: the setting counts seconds, not milliseconds. A stuck worker stays that long; nginx gives up after 60 seconds.`,
    ko: `${code(written)}초는 ${minutes}분이에요. 이 설정의 단위는 밀리초가 아니라 초예요. 멈춘 워커가 그동안 그대로 남아요. nginx는 60초 뒤에 포기해요.`,
  };
}
