import {cleanPath} from './dockerfile/read.ts';
import {Lines, type Span} from './span.ts';

/** A .dockerignore: its patterns in file order. */
export interface Dockerignore {
  readonly patterns: readonly IgnorePattern[];
}

interface IgnorePattern {
  /** As written, without the white space around it. */
  readonly text: string;
  /** As it is matched: no `!`, no slash in front or behind, no `./`. */
  readonly pattern: string;
  /** `!keep-this`: what it matches comes back in. */
  readonly negated: boolean;
  readonly span: Span;
  /** Counts from 1. */
  readonly line: number;
}

/** Reads a .dockerignore as Docker does. Never throws. */
export function parseDockerignore(text: string): Dockerignore {
  const lines = new Lines(text);
  const patterns: IgnorePattern[] = [];
  for (let line = 1; line <= lines.count; line++) {
    const whole = lines.line(line);
    const written = whole.trim();
    if (whole.startsWith('#') || written === '') continue;
    const negated = written.startsWith('!');
    const body = (negated ? written.slice(1) : written).trim();
    const start = lines.span(line).start + whole.indexOf(written);
    patterns.push({
      text: written,
      pattern: body === '' ? '' : relative(body),
      negated,
      span: {start, end: start + written.length},
      line,
    });
  }
  return {patterns};
}

/** Without slash in front; the folder itself is `.`, what lies above it keeps its `..`. */
function relative(path: string): string {
  const above = /^(?:\.\.\/)*(?:\.\.$)?/.exec(path)?.[0] ?? '';
  return (above + cleanPath(path.slice(above.length)).slice(1)).replace(/\/$/, '') || '.';
}

/**
 * Would Docker leave this path (relative to the context, with `/`) out of the build context? The last pattern that
 * matches wins; a pattern that matches a folder matches everything in it.
 */
export function ignores(dockerignore: Dockerignore, path: string): boolean {
  const parts = relative(path).split('/');
  const inherited = dockerignore.patterns.map(() => false);
  let ignored = false;
  for (let depth = 1; depth <= parts.length; depth++) {
    const ancestor = parts.slice(0, depth).join('/');
    ignored = false;
    for (const [index, {pattern, negated}] of dockerignore.patterns.entries()) {
      if (!inherited[index]) inherited[index] = matches(pattern, ancestor);
      if (inherited[index]) ignored = !negated;
    }
  }
  return ignored;
}

/**
 * Does a pattern match a whole path? `*` and `?` stop at slashes, `**` does not, `[a-z]` is a class, `\` takes the
 * special meaning away. Follows every possibility at once, so no pattern can make it slow.
 */
export function matches(pattern: string, path: string): boolean {
  const tokens = tokenize(pattern);
  let places = reach(tokens, new Set([0]));
  for (const character of path.split('')) {
    const next = new Set<number>();
    for (const place of places) step(tokens, place, character, next);
    places = reach(tokens, next);
    if (places.size === 0) return false;
  }
  return places.has(tokens.length);
}

type Token =
  | {readonly kind: 'one'; readonly fits: (character: string) => boolean}
  | {readonly kind: 'star'}
  /** `**` at the end: anything. */
  | {readonly kind: 'rest'}
  /** `**` before something: nothing, or anything up to a slash. */
  | {readonly kind: 'folders'};

function tokenize(pattern: string): Token[] {
  return Array.from(pattern.matchAll(/\*\*\/?|\*|\?|\[.[^\]]*\]|\\.|./gs), (match) =>
    token(match[0], match.index + match[0].length === pattern.length),
  );
}

function token(written: string, last: boolean): Token {
  if (written.startsWith('**')) return {kind: last ? 'rest' : 'folders'};
  if (written === '*') return {kind: 'star'};
  if (written === '?') return {kind: 'one', fits: (other) => other !== '/'};
  if (written.length > 2) return {kind: 'one', fits: characterClass(written.slice(1, -1))};
  return {kind: 'one', fits: (other) => other === written.at(-1)};
}

/** The inside of `[…]`: single characters and ranges; `^` in front turns it around. */
function characterClass(inside: string): (character: string) => boolean {
  const negated = inside.startsWith('^');
  const members = negated ? inside.slice(1) : inside;
  return (character) => {
    let member = false;
    for (let at = 0; at < members.length; at++) {
      const low = members[at] ?? '';
      const isRange = members[at + 1] === '-' && at + 2 < members.length;
      const high = isRange ? (members[at + 2] ?? '') : low;
      if (isRange) at += 2;
      member ||= low <= character && character <= high;
    }
    return member !== negated && character !== '/';
  };
}

/**
 * Adds the places that can be reached without reading a character. Places are indices of tokens; half a step behind
 * one stands for being in the middle of its folders.
 */
function reach(tokens: readonly Token[], places: Set<number>): Set<number> {
  for (const place of places) {
    const kind = tokens[place]?.kind;
    if (kind === undefined || kind === 'one') continue;
    places.add(place + 1);
    if (kind === 'folders') places.add(place + 0.5);
  }
  return places;
}

function step(tokens: readonly Token[], place: number, character: string, next: Set<number>): void {
  if (!Number.isInteger(place)) {
    next.add(place);
    if (character === '/') next.add(place + 0.5);
    return;
  }
  const token = tokens[place];
  if (token?.kind === 'one' && token.fits(character)) next.add(place + 1);
  if (token?.kind === 'rest' || (token?.kind === 'star' && character !== '/')) next.add(place);
}
