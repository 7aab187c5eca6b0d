import type {Rule} from '../../rule.ts';
import {effective, isWhole} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** A unit with PAM ends all its processes. */
export const pamKillMode: Rule<UnitTree> = {
  id: 'systemd/pam-kill-mode',
  title: {
    en: 'With `PAMName=` all processes of the unit are ended',
    ko: '`PAMName=`을 쓰면 유닛의 프로세스를 모두 끝내요',
  },
  why: {
    en: 'A PAM session has a process of its own that has to be ended with the rest, so systemd refuses `KillMode=process` and `none` together with `PAMName=`.',
    ko: 'PAM 세션에는 함께 끝내야 하는 프로세스가 따로 있어요. 그래서 systemd는 `PAMName=`과 `KillMode=process`나 `none`을 함께 쓰면 거부해요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#PAMName=',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/true\nPAMName=login\nKillMode=process\n',
  good: '[Service]\nExecStart=/usr/bin/true\nPAMName=login\nKillMode=mixed\n',
  missing: missingUnit,
  *check(tree) {
    const section = ({service: 'Service', socket: 'Socket', mount: 'Mount', swap: 'Swap'} as const)[
      tree.type as 'service'
    ];
    if (section === undefined || !isWhole(tree, tree.type) || effective(tree, section, 'PAMName') === undefined) return;
    const mode = effective(tree, section, 'KillMode');
    if (mode === undefined || mode.value === 'control-group' || (section === 'Service' && mode.value === 'mixed'))
      return;
    yield {
      span: mode.valueSpan,
      message: {
        en: `systemd refuses \`KillMode=${mode.value}\` together with \`PAMName=\`. Take the line out.`,
        ko: `\`PAMName=\`과 \`KillMode=${mode.value}\`를 함께 쓰면 systemd가 거부해요. 이 줄을 지우세요.`,
      },
    };
  },
};
