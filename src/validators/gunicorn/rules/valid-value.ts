import {releases} from '../facts.ts';
import type {Given} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';
import {judgeValue} from '../validators.ts';
import {faultMessage} from '../value-messages.ts';
import type {Fault} from '../verdict.ts';

/** Every setting has a value that gunicorn takes for it. */
export const validValue = launchRule({
  id: 'gunicorn/valid-value',
  title: {en: 'Settings have values that gunicorn takes', ko: '설정에는 gunicorn이 받는 값을 써요'},
  why: {
    en: 'gunicorn checks each setting by itself before it starts anything: a number must be a number, a switch must be `True` or `False`, a hook must be a function. One wrong value is enough: it prints `Error:` and exits, and systemd or Docker starts it again and again.',
    ko: 'gunicorn은 무엇이든 시작하기 전에 설정을 하나씩 검사해요. 숫자는 숫자, 스위치는 `True`나 `False`, 훅은 함수여야 해요. 값 하나만 틀려도 `Error:`를 찍고 끝나고, systemd나 Docker는 그걸 계속 다시 시작해요.',
  },
  reference: 'https://docs.gunicorn.org/en/stable/settings.html',
  severity: 'error',
  bad: 'bind = "127.0.0.1:8000"\nworkers = "three"\n',
  good: 'bind = "127.0.0.1:8000"\nworkers = 3\n',
  *judge(launch) {
    // The last value counts; of a list every one does.
    const last = new Map(launch.given.map((one) => [one.setting, one]));
    const counted = launch.given.filter((one) => last.get(one.setting) === one || one.value.kind === 'string');
    for (const one of counted) {
      const fault = faultIn(one);
      if (fault && fault.kind !== 'arity') yield {span: one.span, message: faultMessage(one, fault)};
    }
  },
});

/** Why every version refuses a value; undefined where one of them takes it, or nobody can tell. */
export function faultIn(one: Given): Fault | undefined {
  const known = judged.get(one);
  if (known !== undefined) return known.fault;
  const fault = findFault(one);
  judged.set(one, {fault});
  return fault;
}

/** Several rules ask; what is given never changes. */
const judged = new WeakMap<Given, {readonly fault: Fault | undefined}>();

function findFault(one: Given): Fault | undefined {
  // The validator takes None; the logger then asks it for small letters.
  if (one.setting === 'loglevel' && one.value.kind === 'none') return {kind: 'text'};
  const verdicts = releases.flatMap((release) => {
    const setting = release.settings.get(one.setting);
    return setting ? [judgeValue(one.value, setting, release)] : [];
  });
  const [first] = verdicts;
  return first?.kind === 'refused' &&
    verdicts.every(({kind}) => kind === 'refused') &&
    verdicts.length === releases.length
    ? first.fault
    : undefined;
}
