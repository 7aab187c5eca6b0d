import type {QuizWish} from '../app/state.ts';
import type {QuizCommand} from '../cli/arguments.ts';
import type {BankEntry} from '../quiz/bank.ts';
import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';

/** What a quiz may be about, from the words of the command line; or why it may not. */
export function wishOf(
  {action, lessons, tags, count, seed, limit, fresh}: QuizCommand,
  bank: readonly BankEntry[],
  now: number,
): QuizWish | {readonly wrong: Text} {
  const known = [...new Set(bank.map(({lesson}) => lesson))];
  const numbered = lessons?.map(
    (name) => bank.find(({number}) => String(number) === name.replace(/^0+/, ''))?.lesson ?? name,
  );
  const stranger = numbered?.find((name) => !known.includes(name));
  if (stranger !== undefined) return {wrong: unknown('lesson', stranger, known)};
  const allTags = [...new Set(bank.flatMap((entry) => entry.tags))];
  const strange = tags?.find((tag) => !allTags.includes(tag));
  if (strange !== undefined) return {wrong: unknown('tag', strange, allTags)};
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

function unknown(what: 'lesson' | 'tag', word: string, names: readonly string[]): Text {
  const meant = nearest(word, names);
  const shown = JSON.stringify(word);
  return {
    en: `There is no ${what} ${shown} with questions.${meant ? ` Did you mean ${meant}?` : ''}`,
    ko: `${shown} ${what === 'lesson' ? '레슨' : '태그'}의 문제는 없어요.${meant ? ` 혹시 ${meant}인가요?` : ''}`,
  };
}
