import type {Rule} from '../../rule.ts';
import {outcomeOf} from '../complaints.ts';
import {assignments, commandsOf, effective, isOn, isWhole, serviceType} from '../effect.ts';
import {isTried} from '../meant.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** A service says what it starts. */
export const execStart: Rule<UnitTree> = {
  id: 'systemd/exec-start',
  title: {en: 'A service has an `ExecStart=`', ko: '서비스에는 `ExecStart=`가 있어요'},
  why: {
    en: 'A service without a command has nothing to do, and systemd refuses it. Only `Type=oneshot` can do without, when it has `ExecStop=` and `RemainAfterExit=yes`. A misspelt or broken `ExecStart=` counts as none.',
    ko: '명령이 없는 서비스는 할 일이 없어서 systemd가 거부해요. `Type=oneshot`이면서 `ExecStop=`과 `RemainAfterExit=yes`가 있을 때만 없어도 돼요. 이름을 틀리거나 값이 깨진 `ExecStart=`는 없는 것과 같아요.',
  },
  learn: 'systemd#unit',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#ExecStart=',
  severity: 'error',
  bad: '[Service]\nUser=ubuntu\n',
  good: '[Service]\nUser=ubuntu\nExecStart=/usr/bin/true\n',
  missing: missingUnit,
  *check(tree) {
    if (!isWhole(tree, 'service') || commandsOf(tree, 'Service', 'ExecStart').length > 0) return;
    if (isTried(tree, ['ExecStart'])) return;
    const ends = commandsOf(tree, 'Service', 'ExecStop').length > 0;
    const success = effective(tree, 'Unit', 'SuccessAction')?.value ?? 'none';
    const stays = isOn(tree, 'Service', 'RemainAfterExit') || success !== 'none';
    if ((ends || success !== 'none') && stays && serviceType(tree) === 'oneshot') return;
    const line = assignments(tree, 'Service', 'ExecStart').at(-1);
    if (line !== undefined && outcomeOf(tree, line) !== 'taken') return;
    const header = tree.unit.sections.find(({name}) => name === 'Service');
    yield {
      span: line?.keySpan ?? header?.span ?? {start: 0, end: 0},
      message: line
        ? {
            en: 'Nothing is started: what stands in `ExecStart=` is no command, so systemd refuses the service. Write the whole path of a program.',
            ko: '시작할 것이 없어요. `ExecStart=`에 명령이 없어서 systemd가 서비스를 거부해요. 프로그램의 전체 경로를 쓰세요.',
          }
        : {
            en: 'This service has no `ExecStart=`, so systemd refuses it. Add one under `[Service]`, with the whole path of a program.',
            ko: '이 서비스에는 `ExecStart=`가 없어서 systemd가 거부해요. `[Service]` 아래에 프로그램의 전체 경로로 추가하세요.',
          },
    };
  },
};
