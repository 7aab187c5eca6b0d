/** One file with one thing changed, and in which way. */
export interface Mutant {
  readonly text: string;
  readonly how: string;
}

/** Changes one thing at a place that `random` chooses; undefined where the text holds no such place. */
export type Mutator = (text: string, random: () => number) => string | undefined;

/** `count` mutants of a text, the same ones for the same `random`; those that equal the text are left out. */
export function mutants(
  text: string,
  mutators: Readonly<Record<string, Mutator>>,
  count: number,
  random: () => number,
): readonly Mutant[] {
  const names = Object.keys(mutators);
  const made: Mutant[] = [];
  for (let at = 0; at < count; at++) {
    const how = pick(names, random) ?? '';
    const changed = mutators[how]?.(text, random);
    if (changed !== undefined && changed !== text) made.push({text: changed, how});
  }
  return made;
}

/** One of a list; undefined when it is empty. */
export function pick<Item>(list: readonly Item[], random: () => number): Item | undefined {
  return list[Math.floor(random() * list.length)];
}

/** Deletes, doubles or replaces one of the matches of a pattern. */
export function changing(pattern: RegExp, change: (match: string, random: () => number) => string): Mutator {
  return (text, random) => {
    const found = pick([...text.matchAll(new RegExp(pattern, 'g'))], random);
    if (found === undefined) return undefined;
    return text.slice(0, found.index) + change(found[0], random) + text.slice(found.index + found[0].length);
  };
}

/** What goes wrong in every language: characters lost or doubled, typing errors, lines moved, deleted, doubled. */
export const anywhere: Readonly<Record<string, Mutator>> = {
  'loses a character': changing(/\S/, () => ''),
  'doubles a character': changing(/\S/, (one) => one + one),
  'swaps two letters': changing(/[A-Za-z]{2}/, (two) => `${two[1]}${two[0]}`),
  'loses a word': changing(/[^\s;{}]+/, () => ''),
  'doubles a word': changing(/[^\s;{}]+/, (word) => `${word} ${word}`),
  'changes a number': changing(/\d+/, (_, random) => pick(['0', '-1', '99999', 'abc', '1.5', '10x', ''], random) ?? ''),
  'loses a line': changing(/[^\n]+\n/, () => ''),
  'doubles a line': changing(/[^\n]+\n/, (line) => line + line),
  'moves a line': (text, random) => {
    const lines = text.split('\n');
    const [line = ''] = lines.splice(Math.floor(random() * lines.length), 1);
    lines.splice(Math.floor(random() * (lines.length + 1)), 0, line);
    return lines.join('\n');
  },
  'comments behind a line': changing(/\S\n/, (end) => `${end[0]} # note\n`),
  'joins two lines': changing(/\n/, () => ' '),
  'curls a quote': changing(/["']/, () => '\u201d'),
  'loses a quote': changing(/["']/, () => ''),
};
