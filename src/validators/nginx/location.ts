import type {Directive, Word} from '../../syntax/nginx.ts';
import type {Span} from '../../syntax/span.ts';
import {remembered} from '../dockerfile/remembered.ts';
import {isReadable} from './level.ts';
import {groundOf, type NginxTree} from './tree.ts';

/** What a `location` answers to. */
export interface Location {
  readonly directive: Directive;
  readonly block: readonly Directive[];
  /** `prefix`: the path begins so; `firm`: the same with `^~`; `exact`: `=`; `regex`: `~` or `~*`; `named`: `@name`. */
  readonly kind: 'prefix' | 'firm' | 'exact' | 'regex' | 'named';
  /** The path, expression or name, without its modifier. */
  readonly path: string;
  readonly ignoresCase: boolean;
  /** The word that holds the path, and where in the text the path stands, quotes not counted. */
  readonly word: Word;
  readonly span: Span;
}

/** Every location of http that can be read, in order. */
export const locations = remembered((tree: NginxTree): readonly Location[] =>
  tree.file.all.flatMap((one) => readLocation(tree, one) ?? []),
);

/** The locations that stand in a block themselves. */
export function locationsIn(tree: NginxTree, block: readonly Directive[]): readonly Location[] {
  return block.flatMap((one) => readLocation(tree, one) ?? []);
}

/** Reads a location as nginx does: a modifier of its own, or one that is glued to the path. */
export function readLocation(tree: NginxTree, directive: Directive): Location | undefined {
  const {name, args, block} = directive;
  if (name.value !== 'location' || block === undefined) return undefined;
  const ground = groundOf(tree, directive);
  const [first, second, third] = args;
  if ((ground !== 'server' && ground !== 'location') || !isReadable(directive)) return undefined;
  if (first === undefined || third !== undefined) return undefined;
  const glued = /^(?:\^~|~\*|[=~])/.exec(first.value)?.[0] ?? '';
  const modifier = second === undefined ? glued : first.value;
  const word = second ?? first;
  const path = second === undefined ? first.value.slice(glued.length) : second.value;
  const kind = modifier === '' && path.startsWith('@') ? 'named' : kinds[modifier];
  if (kind === undefined) return undefined;
  const start = word.span.start + (word.quote === undefined ? 0 : 1) + (second === undefined ? glued.length : 0);
  const span = {start, end: word.span.end - (word.quote === undefined ? 0 : 1)};
  return {directive, block, kind, path, ignoresCase: modifier === '~*', word, span};
}

const kinds: Readonly<Record<string, Location['kind']>> = {
  '': 'prefix',
  '^~': 'firm',
  '=': 'exact',
  '~': 'regex',
  '~*': 'regex',
};

/** Does the location answer to every path that begins with its own? */
export function isPrefix({kind}: Location): boolean {
  return kind === 'prefix' || kind === 'firm';
}
