import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {effective, isWhole, serviceType, taken} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** A oneshot service is not restarted after success. */
export const oneshotRestart: Rule<UnitTree> = {
  id: 'systemd/oneshot-restart',
  title: {
    en: 'A `oneshot` service is not restarted when it succeeds',
    ko: '`oneshot` 서비스는 성공한 뒤에 다시 시작하지 않아요',
  },
  why: {
    en: 'A oneshot service does its work and ends; restarting it after success would never stop, so systemd refuses `Restart=always`, `Restart=on-success`, `RestartForceExitStatus=` and `ExitType=cgroup` there. `on-failure` is allowed. A server is no oneshot service: leave `Type=` out.',
    ko: '`oneshot` 서비스는 일을 하고 끝나요. 성공할 때마다 다시 시작하면 끝이 없어서 systemd는 `Restart=always`, `Restart=on-success`, `RestartForceExitStatus=`, `ExitType=cgroup`을 거부해요. `on-failure`는 괜찮아요. 서버는 `oneshot`이 아니니 `Type=`을 빼세요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Restart=',
  severity: 'error',
  bad: '[Service]\nType=oneshot\nExecStart=/usr/bin/true\nRestart=always\n',
  good: '[Service]\nType=oneshot\nExecStart=/usr/bin/true\nRestart=on-failure\n',
  missing: missingUnit,
  *check(tree) {
    if (!isWhole(tree, 'service') || serviceType(tree) !== 'oneshot') return;
    const restart = effective(tree, 'Service', 'Restart');
    const status = taken(tree, 'Service', 'RestartForceExitStatus').at(-1);
    const exit = effective(tree, 'Service', 'ExitType');
    const wrong = /^(?:always|on-success)$/.test(restart?.value ?? '')
      ? restart
      : (status ?? (exit?.value === 'cgroup' ? exit : undefined));
    if (wrong === undefined) return;
    const line = `${wrong.key}=${wrong.value}`;
    yield {
      span: wrong.valueSpan,
      message: {
        en: `systemd does not allow ${quote(line)} in a \`oneshot\` service and refuses it. Use \`Restart=on-failure\`, or take \`Type=oneshot\` out when this is a server.`,
        ko: `\`oneshot\` 서비스에는 ${quote(line)} 설정을 쓸 수 없어서 systemd가 거부해요. \`Restart=on-failure\`를 쓰거나, 서버라면 \`Type=oneshot\`을 빼세요.`,
      },
    };
  },
};
