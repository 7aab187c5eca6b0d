import type {Rule} from '../../rule.ts';
import {isOn, isWhole} from '../effect.ts';
import {isTried} from '../meant.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** A timer says when. */
export const timerWhen: Rule<UnitTree> = {
  id: 'systemd/timer-when',
  title: {en: 'A timer says when it fires', ko: '타이머는 언제 실행할지 정해요'},
  why: {
    en: 'A timer without `OnCalendar=`, `OnBootSec=`, `OnUnitActiveSec=` or a sister of theirs would never fire, and systemd refuses it. A time that systemd cannot read counts as none.',
    ko: '`OnCalendar=`, `OnBootSec=`, `OnUnitActiveSec=` 같은 설정이 하나도 없는 타이머는 실행될 일이 없어서 systemd가 거부해요. 읽을 수 없는 시각은 없는 것과 같아요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.timer.html',
  severity: 'error',
  bad: '[Timer]\nPersistent=true\n',
  good: '[Timer]\nOnCalendar=daily\nPersistent=true\n',
  missing: missingUnit,
  *check(tree) {
    if (!isWhole(tree, 'timer')) return;
    const lines = tree.unit.sections
      .filter(({name}) => name === 'Timer')
      .flatMap(({assignments}) => assignments.filter(({key}) => moments.includes(key)));
    const kept = lines.slice(lines.findLastIndex(({value}) => value === '') + 1);
    if (kept.some(({value}) => value !== '') || isTried(tree, moments)) return;
    if (isOn(tree, 'Timer', 'OnClockChange') || isOn(tree, 'Timer', 'OnTimezoneChange')) return;
    const header = tree.unit.sections.find(({name}) => name === 'Timer') ?? tree.unit.sections[0];
    yield {
      span: header?.span ?? {start: 0, end: 0},
      message: {
        en: 'This timer has no time that systemd can read, so it refuses it. Add a line such as `OnCalendar=daily` under `[Timer]`.',
        ko: '이 타이머에는 systemd가 읽을 수 있는 시각이 없어서 거부돼요. `[Timer]` 아래에 `OnCalendar=daily` 같은 줄을 추가하세요.',
      },
    };
  },
};

const moments = ['OnCalendar', 'OnActiveSec', 'OnBootSec', 'OnStartupSec', 'OnUnitActiveSec', 'OnUnitInactiveSec'];
