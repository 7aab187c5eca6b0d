import type {Text} from '../../../text/language.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {headerMeant} from '../meant.ts';
import {missingUnit} from '../presence.ts';
import {homesOf, knownSections, type UnitTree} from '../tree.ts';

/** Every setting stands under a section header. */
export const insideSection: Rule<UnitTree> = {
  id: 'systemd/inside-section',
  title: {en: 'Every setting stands in a section', ko: '설정은 모두 섹션 안에 있어요'},
  why: {
    en: 'A unit file is made of sections, and a setting only means something inside one. Lines before the first header are ignored. With a byte order mark at the beginning of the file even a comment there counts as such a line.',
    ko: '유닛 파일은 섹션으로 이루어지고, 설정은 섹션 안에 있어야 의미가 있어요. 첫 섹션 이름보다 앞에 있는 줄은 무시돼요. 파일이 BOM으로 시작하면 첫 줄의 주석도 그런 줄로 여겨져요.',
  },
  learn: 'systemd#unit',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html',
  severity: 'error',
  bad: 'ExecStart=/usr/bin/true\n[Service]\nExecStart=/usr/bin/true\n',
  good: '[Service]\nExecStart=/usr/bin/true\n',
  missing: missingUnit,
  *check(tree) {
    // All of them stand above the first header, and want the same one.
    const found = tree.unit.problems.find(({kind}) => kind === 'outside-section');
    if (found === undefined) return;
    const {span, line} = found;
    const header = headerMeant(tree, line);
    const key = line.split('=')[0]?.trim() ?? '';
    const home = homesOf(key).find((name) => knownSections(tree).includes(name));
    const isNote = home === undefined && !line.includes('=');
    const advice: Text =
      header !== undefined
        ? {en: `Write \`[${header}]\`.`, ko: `\`[${header}]\`로 고치세요.`}
        : isNote
          ? {en: 'Begin a comment with `#`, or take the line out.', ko: '주석이라면 `#`로 시작하고, 아니면 지우세요.'}
          : {
              en: `Put it under a header such as \`[${home ?? 'Unit'}]\`.`,
              ko: `\`[${home ?? 'Unit'}]\` 같은 섹션 아래로 옮기세요.`,
            };
    yield {
      span,
      message: {
        en: `${quote(line)} stands before the first section, so systemd ignores it. ${advice.en}`,
        ko: `${quote(line)} 줄이 첫 섹션보다 앞에 있어서 무시돼요. ${advice.ko}`,
      },
      ...(header !== undefined && {fix: {edits: [{span, text: `[${header}]`}]}}),
    };
  },
};
