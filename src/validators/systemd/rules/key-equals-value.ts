import type {Unit, UnitProblem} from '../../../syntax/systemd.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {brokenContinuations} from '../continuation.ts';
import {headerMeant} from '../meant.ts';
import {missingUnit} from '../presence.ts';
import {knownSections, settingsOf, type UnitTree} from '../tree.ts';

/** Every line in a section is `Key=value`. */
export const keyEqualsValue: Rule<UnitTree> = {
  id: 'systemd/key-equals-value',
  title: {en: 'Every line is `Key=value`', ko: '모든 줄은 `키=값` 형태예요'},
  why: {
    en: 'Inside a section every line that is not empty and no comment has to be `Key=value`. systemd ignores any other line with a remark in the journal and starts the unit without it. A value goes on in the next line only when the line before ends with a backslash.',
    ko: '섹션 안에서 빈 줄과 주석을 뺀 모든 줄은 `키=값`이어야 해요. 그렇지 않은 줄은 저널에 한 줄 남기고 무시한 채 유닛을 시작해요. 값을 다음 줄로 이어 쓰려면 앞줄이 백슬래시로 끝나야 해요.',
  },
  learn: 'systemd#comments',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/true\nRestart always\n',
  good: '[Service]\nExecStart=/usr/bin/true\nRestart=always\n',
  missing: missingUnit,
  *check(tree) {
    for (const problem of unreadLines(tree)) {
      const {kind, span, line} = problem;
      const header = headerMeant(tree, line);
      const fixed = header === undefined ? withEquals(problem) : `[${header}]`;
      const write = fixed === undefined ? undefined : quote(fixed);
      yield {
        span,
        message:
          kind === 'no-key'
            ? {
                en: `${quote(line)} has no name in front of the \`=\`, so systemd ignores the line. Write the setting as \`Key=value\`.`,
                ko: `${quote(line)} 줄은 \`=\` 앞에 이름이 없어서 무시돼요. \`키=값\` 형태로 쓰세요.`,
              }
            : {
                en: `${quote(line)} has no \`=\`, so systemd ignores the line. ${write === undefined ? 'Write `Key=value`, or end the line before with a backslash when this belongs to it.' : `Write ${write}.`}`,
                ko: `${quote(line)} 줄에 \`=\`가 없어서 무시돼요. ${write === undefined ? '`키=값`으로 쓰거나, 앞줄에 이어지는 내용이면 앞줄을 백슬래시로 끝내세요.' : `${write}처럼 쓰세요.`}`,
              },
        ...(fixed !== undefined && {fix: {edits: [{span, text: fixed}]}}),
      };
    }
  },
};

/** Lines without a name or without `=`, in sections that systemd reads, except those a broken continuation left behind. */
function unreadLines(tree: UnitTree): readonly UnitProblem[] {
  const known = knownSections(tree);
  const left = new Set(brokenContinuations(tree).flatMap(({rest}) => rest.map(({start}) => start)));
  return tree.unit.problems
    .filter(
      ({kind, section, span}) =>
        (kind === 'no-equals' || kind === 'no-key') &&
        section !== undefined &&
        known.includes(section) &&
        !left.has(span.start),
    )
    .filter((one, at, all) => !isSameSlip(one, all[at - 1], tree));
}

/** Lines that begin with a dash, one below the other: the options of a command whose backslash is missing, once. */
function isSameSlip(one: UnitProblem, before: UnitProblem | undefined, {unit}: UnitTree): boolean {
  if (before === undefined || !/^--?\w/.test(before.line)) return false;
  return !/\S/.test(unit.text.slice(before.span.end, one.span.start)) && !/^\w+\s*=/.test(one.line);
}

/** `Restart always` and `Restart: always`, where the first word is a setting of the section. */
function withEquals({line, section}: Pick<Unit['problems'][number], 'line' | 'section'>): string | undefined {
  const [, key, value] = /^([A-Za-z]+)\s*[:\s]\s*(\S.*)$/.exec(line) ?? [];
  if (key === undefined || value === undefined || section === undefined) return undefined;
  return settingsOf(section).includes(key) ? `${key}=${value}` : undefined;
}
