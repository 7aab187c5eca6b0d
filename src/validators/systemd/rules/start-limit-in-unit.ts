import type {Rule} from '../../rule.ts';
import {assignments} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** The limit of restarts stands in [Unit]. */
export const startLimitInUnit: Rule<UnitTree> = {
  id: 'systemd/start-limit-in-unit',
  title: {en: 'The limit of restarts stands in `[Unit]`', ko: '재시작 제한은 `[Unit]`에 써요'},
  why: {
    en: '`StartLimitIntervalSec=` and `StartLimitBurst=` moved from `[Service]` to `[Unit]` with version 230. systemd still reads the old names in `[Service]`, and only those: `StartLimitIntervalSec=` there is ignored.',
    ko: '`StartLimitIntervalSec=`와 `StartLimitBurst=`는 230 버전부터 `[Service]`가 아니라 `[Unit]`의 설정이에요. systemd는 아직 `[Service]`의 옛 이름도 읽지만 옛 이름뿐이고, 거기에 쓴 `StartLimitIntervalSec=`은 무시돼요.',
  },
  learn: 'systemd#restart',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#StartLimitIntervalSec=interval',
  severity: 'hint',
  bad: '[Service]\nExecStart=/usr/bin/true\nStartLimitBurst=3\n',
  good: '[Unit]\nStartLimitBurst=3\n[Service]\nExecStart=/usr/bin/true\n',
  missing: missingUnit,
  *check(tree) {
    for (const key of ['StartLimitInterval', 'StartLimitBurst', 'StartLimitAction'])
      for (const {keySpan} of assignments(tree, 'Service', key)) {
        const now = key === 'StartLimitInterval' ? 'StartLimitIntervalSec' : key;
        yield {
          span: keySpan,
          message: {
            en: `\`${key}=\` in \`[Service]\` is the old place. Write \`${now}=\` under \`[Unit]\`.`,
            ko: `\`[Service]\`의 \`${key}=\`는 옛 위치예요. \`[Unit]\` 아래에 \`${now}=\`로 쓰세요.`,
          },
        };
      }
  },
};
