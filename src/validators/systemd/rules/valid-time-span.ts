import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** Time spans are numbers with units that systemd knows. */
export const validTimeSpan: Rule<UnitTree> = {
  id: 'systemd/valid-time-span',
  title: {
    en: 'Time spans are numbers with a unit, such as `30s` or `5min`',
    ko: '시간은 `30s`나 `5min`처럼 수와 단위로 써요',
  },
  why: {
    en: 'systemd reads a bare number as seconds and knows `ms`, `s`, `min`, `h`, `d`, `w`, `month`, `y` and `infinity`. A line with any other word is ignored, so the default counts: a service is then killed after 90 seconds, or restarted every 100 ms.',
    ko: 'systemd는 단위 없는 수를 초로 읽고 `ms`, `s`, `min`, `h`, `d`, `w`, `month`, `y`와 `infinity`를 알아요. 다른 말을 쓰면 그 줄이 무시되고 기본값이 쓰여요. 그러면 서비스가 90초 만에 강제로 끝나거나 100ms마다 다시 시작될 수 있어요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.time.html',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/true\nRestartSec=5 secnds\n',
  good: '[Service]\nExecStart=/usr/bin/true\nRestartSec=5s\n',
  missing: missingUnit,
  check: (tree) =>
    findings(tree, 'time', (one) => ({
      en: `${seen(one)} is no time span for \`${one.assignment.key}=\`${one.detail === 'negative' ? ', because it is negative' : ''}, so systemd ${consequence(one).en}. Write a number with a unit, such as \`30s\` or \`1min 30s\`.`,
      ko: `${seen(one)} 값은 \`${one.assignment.key}=\`에 쓸 수 있는 시간이 아니라서${one.detail === 'negative' ? '(음수는 쓸 수 없어요)' : ''} systemd가 ${consequence(one).ko}. \`30s\`나 \`1min 30s\`처럼 수와 단위로 쓰세요.`,
    })),
};
