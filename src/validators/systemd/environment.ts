import type {Span} from '../../syntax/span.ts';
import {resolveSpecifiers} from '../../syntax/systemd/specifier.ts';
import {firstWord} from '../../syntax/systemd/words.ts';
import type {Assignment} from '../../syntax/systemd.ts';
import type {Argument} from '../dockerfile/program.ts';
import {remembered} from '../dockerfile/remembered.ts';
import {taken} from './effect.ts';
import type {UnitTree} from './tree.ts';

/** A variable that the unit itself gives its service, and where its value stands. */
export interface Variable {
  readonly value: string;
  readonly span: Span;
}

/** The variables of `Environment=`, and the folder of `RuntimeDirectory=`. What files and the manager add is not known. */
export const environmentOf = remembered((tree: UnitTree): ReadonlyMap<string, Variable> => {
  const found = new Map<string, Variable>();
  const [folder, ...more] = taken(tree, 'Service', 'RuntimeDirectory');
  if (folder !== undefined && more.length === 0 && /^[\w.-]+$/.test(folder.value))
    found.set('RUNTIME_DIRECTORY', {value: `/run/${folder.value}`, span: folder.valueSpan});
  for (const line of taken(tree, 'Service', 'Environment'))
    for (const [name, variable] of variablesOf(tree, line)) found.set(name, variable);
  for (const {value} of taken(tree, 'Service', 'UnsetEnvironment'))
    for (const name of value.split(/\s+/)) found.delete(name);
  return found;
});

function* variablesOf(tree: UnitTree, line: Assignment): Generator<readonly [string, Variable]> {
  for (let at: number | undefined = 0; at !== undefined; ) {
    const word = firstWord(line.value, at, {unquote: true, escapes: 'resolve'});
    if (word.kind !== 'word') return;
    at = word.next;
    const equals = word.value.indexOf('=');
    const name = word.value.slice(0, equals);
    const value = withSpecifiers(tree, word.value.slice(equals + 1));
    if (equals < 1 || value === undefined) continue;
    const plain = line.value.slice(word.from, word.to).lastIndexOf(value);
    const from = value === '' || plain === -1 ? word.from : word.from + plain;
    yield [name, {value, span: line.locate(from, plain === -1 ? word.to : from + value.length)}];
  }
}

/** `%t` is `/run` for every unit of the system; what a unit is called may say more. undefined: only the machine knows. */
function withSpecifiers(tree: UnitTree, text: string): string | undefined {
  const known = tree.named === 'by-file' && tree.name.instance !== '' ? /^[tCELSTVnNpPiIjJf%]$/ : /^[tCELSTV%]$/;
  const letters = [...text.matchAll(/%([A-Za-z0-9%])/g)].map(([, letter = '']) => letter);
  if (!letters.every((letter) => known.test(letter))) return undefined;
  const resolved = resolveSpecifiers(text, tree.name);
  return resolved.kind === 'resolved' ? resolved.text : undefined;
}

/**
 * The words that a program gets for one word of a command line: specifiers filled in, `${NAME}` replaced, `$NAME` that
 * stands alone cut into words. Where a variable is not the unit's own the word stays as written, and is not known.
 */
export function givenWords(
  tree: UnitTree,
  {value, span}: Omit<Argument, 'known'>,
  prefix: string,
): readonly Argument[] {
  const open = [{value, span, known: false}];
  const text = withSpecifiers(tree, value);
  if (text === undefined) return open;
  if (prefix.includes(':') || !text.includes('$')) return [{value: text, span, known: true}];
  const variables = environmentOf(tree);
  const alone = /^\$([^{$].*)$/s.exec(text)?.[1];
  if (alone !== undefined) {
    const variable = variables.get(alone);
    return variable === undefined ? open : wordsIn(variable.value).map((word) => ({value: word, span, known: true}));
  }
  let isOpen = false;
  const filled = text.replace(/\$\$|\$\{([^}]*)\}/g, (whole, name?: string) => {
    if (whole === '$$') return '$';
    const variable = variables.get(name ?? '');
    if (variable === undefined) isOpen = true;
    return variable?.value ?? whole;
  });
  return isOpen ? open : [{value: filled, span, known: true}];
}

/** A text cut at its blanks, quotes taken off. */
function wordsIn(text: string): readonly string[] {
  const words: string[] = [];
  for (let at: number | undefined = 0; at !== undefined; ) {
    const word = firstWord(text, at, {unquote: true});
    if (word.kind !== 'word') break;
    words.push(word.value);
    at = word.next;
  }
  return words;
}
