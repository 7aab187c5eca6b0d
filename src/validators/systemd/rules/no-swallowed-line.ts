import type {Assignment} from '../../../syntax/systemd.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding, Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import {knownSections, readSections, settingsOf, type UnitTree} from '../tree.ts';

/** The last line of a value does not end with a backslash. */
export const noSwallowedLine: Rule<UnitTree> = {
  id: 'systemd/no-swallowed-line',
  title: {
    en: 'The last line of a value does not end with a backslash',
    ko: '값의 마지막 줄은 백슬래시로 끝내지 않아요',
  },
  why: {
    en: 'A backslash at the end joins the next line to the value, whatever stands there. When it is the next setting or the next section, that one is gone, and its words become arguments of the command. systemd says nothing about it.',
    ko: '줄 끝의 백슬래시는 다음 줄을 무엇이든 값에 이어 붙여요. 다음 줄이 다른 설정이나 섹션이면 그 설정은 사라지고, 적은 글자는 명령의 인자가 돼요. systemd는 아무 말도 하지 않아요.',
  },
  learn: 'systemd#comments',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html',
  severity: 'warning',
  bad: '[Service]\nExecStart=/usr/bin/echo hello \\\nRestart=always\n',
  good: '[Service]\nExecStart=/usr/bin/echo hello\nRestart=always\n',
  missing: missingUnit,
  *check(tree) {
    for (const {assignments} of readSections(tree)) for (const one of assignments) yield* swallowedBy(one, tree);
  },
};

/** The first line that a backslash took into the value and that was meant to stand for itself. */
function* swallowedBy(assignment: Assignment, tree: UnitTree): Iterable<Finding> {
  const {valueSpan, keySpan, section, key} = assignment;
  const text = tree.unit.text.slice(keySpan.start, valueSpan.end);
  for (const {1: line = '', index} of text.matchAll(/\\\r?\n[ \t]*(\[\w+\]|[A-Z]\w*[ \t]*=)/g)) {
    const name = line.replace(/[[\]\s=]/g, '');
    const known = line.startsWith('[') ? knownSections(tree) : settingsOf(section);
    if (!known.includes(name)) continue;
    const start = keySpan.start + index;
    const shown = line.startsWith('[') ? `\`[${name}]\`` : `\`${name}=\``;
    yield {
      span: {start, end: start + 1},
      message: {
        en: `This backslash makes ${shown} in the line below a part of \`${key}=\`, so it does not count. Delete the backslash.`,
        ko: `이 백슬래시 때문에 아랫줄의 ${particle(shown, '이/가')} \`${key}=\` 값의 일부가 돼서 효과가 없어요. 백슬래시를 지우세요.`,
      },
      fix: {edits: [{span: {start, end: start + 1}, text: ''}]},
    };
    return;
  }
}
