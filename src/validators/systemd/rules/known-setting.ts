import type {Assignment} from '../../../syntax/systemd.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {brokenContinuations} from '../continuation.ts';
import {headerMeant, meantSetting} from '../meant.ts';
import {missingUnit} from '../presence.ts';
import {homesOf, isKnownToNewest, knownSections, parserOf, readSections, type UnitTree} from '../tree.ts';

/** Settings are those that their section has. */
export const knownSetting: Rule<UnitTree> = {
  id: 'systemd/known-setting',
  title: {en: 'Settings are spelled right and in the right section', ko: '설정은 이름을 정확히, 맞는 섹션에 써요'},
  why: {
    en: 'systemd ignores a setting that it does not know in that section, with only a remark in the journal, and starts the unit without it: with `Gruop=` the service runs in the wrong group, with `Restart=` in `[Unit]` it is never restarted. Capital letters count. Names that begin with `X-` are yours.',
    ko: 'systemd는 그 섹션에 없는 설정을 저널에 한 줄만 남기고 무시한 채 유닛을 시작해요. `Gruop=`라고 쓰면 다른 그룹으로 실행되고, `Restart=`를 `[Unit]`에 쓰면 다시 시작되지 않아요. 대소문자도 구별해요. `X-`로 시작하는 이름은 마음대로 쓸 수 있어요.',
  },
  learn: 'systemd#unit',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.directives.html',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/true\nRestrat=always\n',
  good: '[Service]\nExecStart=/usr/bin/true\nRestart=always\n',
  missing: missingUnit,
  *check(tree) {
    const suggest = suggestions();
    for (const {assignments} of readSections(tree)) {
      const unknown = unknownIn(tree, assignments);
      for (const [at, one] of unknown.entries()) {
        const home = homeOf(tree, one);
        const before = unknown[at - 1];
        // A header that is missing or misspelt: one mistake, however many lines stand below it.
        const isNext = before !== undefined && assignments.indexOf(one, at) - assignments.indexOf(before, at - 1) === 1;
        if (home !== undefined && isNext && homeOf(tree, before) === home) continue;
        if (home !== undefined && isMissingHeader(tree, home, one)) continue;
        const meant = suggest(one.key, one.section);
        const rename = home === undefined && meant !== undefined;
        yield {
          span: one.keySpan,
          message: message(one, home, meant),
          ...(rename && {fix: {edits: [{span: one.keySpan, text: meant}]}}),
        };
      }
    }
  },
};

/** A line above, in the same section, was to be the header: another rule tells of it. */
function isMissingHeader(tree: UnitTree, home: string, {section, keySpan}: Assignment): boolean {
  return tree.unit.problems.some(
    (one) => one.section === section && one.span.end < keySpan.start && headerMeant(tree, one.line) === home,
  );
}

/** What was meant, each name looked up once, and only for the first hundred: it is dear among hundreds of settings. */
function suggestions(): (key: string, section: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (key, section) => {
    const name = `${section}.${key}`;
    if (!known.has(name) && known.size < 100) known.set(name, meantSetting(key, section));
    return known.get(name);
  };
}

/** The settings of a section that systemd does not know there, without what a broken continuation left behind. */
function unknownIn(tree: UnitTree, all: readonly Assignment[]): readonly Assignment[] {
  const left = new Set(brokenContinuations(tree).flatMap(({rest}) => rest.map(({start}) => start)));
  return all.filter(
    (one) =>
      parserOf(one) === undefined && !one.key.startsWith('X-') && !isKnownToNewest(one) && !left.has(one.keySpan.start),
  );
}

/** Where a setting belongs, when another section of this unit has it. */
function homeOf(tree: UnitTree, {key}: Assignment): string | undefined {
  return homesOf(key).find((name) => knownSections(tree).includes(name));
}

function message({key, section}: Assignment, home: string | undefined, meant: string | undefined): Text {
  const name = quote(`${key}=`);
  if (home !== undefined)
    return {
      en: `${name} is no setting of \`[${section}]\`, so systemd ignores it. It belongs in \`[${home}]\`.`,
      ko: `${particle(name, '은/는')} \`[${section}]\` 섹션의 설정이 아니라서 무시돼요. \`[${home}]\` 섹션으로 옮기세요.`,
    };
  if (key === '')
    return {
      en: 'There is no name in front of this `=`, so systemd ignores the line.',
      ko: '이 `=` 앞에 이름이 없어서 줄이 무시돼요.',
    };
  const other = homesOf(key)[0];
  const advice: Text =
    meant !== undefined
      ? {en: `Did you mean \`${meant}=\`?`, ko: `\`${meant}=\`를 쓰려던 건가요?`}
      : other !== undefined
        ? {
            en: `Only \`[${other}]\` of another type of unit has it.`,
            ko: `다른 종류의 유닛에 있는 \`[${other}]\` 섹션의 설정이에요.`,
          }
        : {en: 'Take it out, or correct the name.', ko: '지우거나 이름을 고치세요.'};
  return {
    en: `systemd knows no setting ${name} in \`[${section}]\` and ignores the line. ${advice.en}`,
    ko: `\`[${section}]\` 섹션에 ${name} 설정이 없어서 이 줄은 무시돼요. ${advice.ko}`,
  };
}
