import type {QuizWish} from '../app/state.ts';
import type {QuizCommand} from '../cli/arguments.ts';
import type {BankEntry} from '../quiz/bank.ts';
import {grouped} from '../quiz/group.ts';
import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';

/** What a quiz may be about, from the words of the command line; or why it may not. */
export function wishOf(
  {action, lessons, tags, count, seed, limit, fresh}: QuizCommand,
  bank: readonly BankEntry[],
  now: number,
): QuizWish | {readonly wrong: Text} {
  const numbered = lessons?.map(
    (name) => bank.find(({number}) => String(number) === name.replace(/^0+/, ''))?.lesson ?? name,
  );
  const stranger = numbered?.find((name) => !bank.some(({lesson}) => lesson === name));
  if (stranger !== undefined) return {wrong: unknown('lesson', stranger, lessonsOf(bank))};
  const strange = tags?.find((tag) => !bank.some((entry) => entry.tags.includes(tag)));
  if (strange !== undefined) return {wrong: unknown('tag', strange, tagsOf(bank))};
  return {
    mode: action === undefined || action === 'stats' ? 'practice' : action,
    ...(numbered && {lessons: numbered}),
    ...(tags && {tags}),
    ...(count !== undefined && {count}),
    seed: seed ?? String(now),
    ...(limit !== undefined && {limit}),
    fresh,
  };
}

function lessonsOf(bank: readonly BankEntry[]): readonly string[] {
  return [...new Set(bank.map(({lesson}) => lesson))];
}

/** Those that most questions carry first. */
function tagsOf(bank: readonly BankEntry[]): readonly string[] {
  const groups = grouped(
    bank.flatMap(({tags}) => tags),
    (tag) => tag,
  );
  return [...groups.keys()].toSorted((a, b) => (groups.get(b)?.length ?? 0) - (groups.get(a)?.length ?? 0));
}

function unknown(what: 'lesson' | 'tag', word: string, names: readonly string[]): Text {
  const meant = nearest(word, names);
  const shown = JSON.stringify(word);
  const advice = meant ? {en: `Did you mean ${meant}?`, ko: `혹시 ${meant}인가요?`} : whereToLook(what, names);
  return {
    en: `There is no ${what} ${shown} with questions. ${advice.en}`,
    ko: `${shown} ${what === 'lesson' ? '레슨' : '태그'}의 문제는 없어요. ${advice.ko}`,
  };
}

/** There are more tags in a course than anybody reads. */
const shownTags = 12;

function whereToLook(what: 'lesson' | 'tag', names: readonly string[]): Text {
  if (what === 'lesson') return {en: '`drydock lessons` lists them.', ko: '레슨은 `drydock lessons`로 볼 수 있어요.'};
  const some = `${names.slice(0, shownTags).join(', ')}${names.length > shownTags ? ' …' : ''}`;
  return {en: `There are: ${some}`, ko: `쓸 수 있는 태그: ${some}`};
}
