import {nearest} from '../../text/nearest.ts';
import type {NginxTree} from './tree.ts';

/** How many different misspelt words of a file get a suggestion; a file with more is no file with typing errors. */
const limit = 60;

const found = new WeakMap<NginxTree, Map<string, string | undefined>>();

/** The nearest of some words, as `nearest` finds it; each word of a file is looked up once, and not too many of them. */
export function suggestion(tree: NginxTree, word: string, among: () => readonly string[]): string | undefined {
  const known = found.get(tree) ?? new Map<string, string | undefined>();
  found.set(tree, known);
  if (known.has(word) || known.size >= limit || word.length > 64) return known.get(word);
  const near = nearest(
    word,
    among().filter((one) => couldBe(word, one)),
  );
  known.set(word, near);
  return near;
}

/** The nearest of a few words that a directive knows. */
export function nearestOf(word: string, few: readonly string[]): string | undefined {
  return word.length > 64
    ? undefined
    : nearest(
        word,
        few.filter((one) => couldBe(word, one)),
      );
}

/** Three slips change the length by three at most, and six letters: cheap to see, and true of few words. */
function couldBe(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 3) return false;
  const letters = new Map<string, number>();
  for (const letter of word.toLowerCase()) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  for (const letter of other.toLowerCase()) letters.set(letter, (letters.get(letter) ?? 0) - 1);
  let differing = 0;
  for (const count of letters.values()) differing += Math.abs(count);
  return differing <= 6;
}
