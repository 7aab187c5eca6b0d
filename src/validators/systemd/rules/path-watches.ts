import type {Rule} from '../../rule.ts';
import {isWhole} from '../effect.ts';
import {isTried} from '../meant.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** A path unit watches something. */
export const pathWatches: Rule<UnitTree> = {
  id: 'systemd/path-watches',
  title: {en: 'A path unit says what it watches', ko: 'path 유닛은 무엇을 지켜볼지 정해요'},
  why: {
    en: 'A path unit starts another unit when something happens to a file. Without `PathExists=`, `PathChanged=`, `PathModified=` or a sister of theirs it watches nothing, and systemd refuses it.',
    ko: 'path 유닛은 파일에 변화가 있을 때 다른 유닛을 시작해요. `PathExists=`, `PathChanged=`, `PathModified=` 같은 설정이 하나도 없으면 지켜볼 것이 없어서 systemd가 거부해요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.path.html',
  severity: 'error',
  bad: '[Path]\nUnit=reload.service\n',
  good: '[Path]\nPathChanged=/srv/mysite/reload\nUnit=reload.service\n',
  missing: missingUnit,
  *check(tree) {
    if (!isWhole(tree, 'path')) return;
    const lines = tree.unit.sections
      .filter(({name}) => name === 'Path')
      .flatMap(({assignments}) => assignments.filter(({key}) => watched.includes(key)));
    const kept = lines.slice(lines.findLastIndex(({value}) => value === '') + 1);
    if (kept.some(({value}) => value !== '') || isTried(tree, watched)) return;
    const header = tree.unit.sections.find(({name}) => name === 'Path') ?? tree.unit.sections[0];
    yield {
      span: header?.span ?? {start: 0, end: 0},
      message: {
        en: 'This path unit watches nothing, so systemd refuses it. Add a line such as `PathChanged=/srv/mysite/reload` under `[Path]`.',
        ko: '이 path 유닛은 지켜보는 것이 없어서 systemd가 거부해요. `[Path]` 아래에 `PathChanged=/srv/mysite/reload` 같은 줄을 추가하세요.',
      },
    };
  },
};

const watched = ['PathExists', 'PathExistsGlob', 'PathChanged', 'PathModified', 'DirectoryNotEmpty'];
