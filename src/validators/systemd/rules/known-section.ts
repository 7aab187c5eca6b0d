import {nearest} from '../../../text/nearest.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import {knownSections, type UnitTree} from '../tree.ts';

/** Sections are among those that a unit of this type has. */
export const knownSection: Rule<UnitTree> = {
  id: 'systemd/known-section',
  title: {en: 'Sections are spelled as systemd knows them', ko: '섹션 이름은 systemd가 아는 대로 써요'},
  why: {
    en: 'systemd knows only a few sections for each type of unit, and capital letters count. It ignores an unknown section together with every line in it, so a service with `[service]` has no `ExecStart=` at all. Names that begin with `X-` are yours.',
    ko: 'systemd는 유닛 종류마다 정해진 섹션만 알고, 대소문자도 구별해요. 모르는 섹션은 그 안의 줄까지 모두 무시하기 때문에 `[service]`라고 쓴 서비스에는 `ExecStart=`가 없는 것과 같아요. `X-`로 시작하는 이름은 마음대로 쓸 수 있어요.',
  },
  learn: 'systemd#unit',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html',
  severity: 'error',
  bad: '[Unit]\nDescription=mysite\n[service]\nExecStart=/usr/bin/true\n',
  good: '[Unit]\nDescription=mysite\n[Service]\nExecStart=/usr/bin/true\n',
  missing: missingUnit,
  *check(tree) {
    const known = knownSections(tree);
    for (const {name, span} of tree.unit.sections) {
      if (known.includes(name) || name.startsWith('X-') || name === '') continue;
      const meant = nearest(name, known);
      const list = known.map((one) => `\`[${one}]\``).join(', ');
      yield {
        span,
        message: {
          en: `systemd knows no section ${quote(`[${name}]`)} in this unit and ignores every line in it. ${meant === undefined ? `It knows ${list}.` : `Write \`[${meant}]\`.`}`,
          ko: `이 유닛에는 ${quote(`[${name}]`)} 섹션이 없어서 그 안의 줄이 모두 무시돼요. ${meant === undefined ? `쓸 수 있는 섹션: ${list}.` : `\`[${meant}]\`로 고치세요.`}`,
        },
        ...(meant !== undefined && {fix: {edits: [{span, text: `[${meant}]`}]}}),
      };
    }
  },
};
