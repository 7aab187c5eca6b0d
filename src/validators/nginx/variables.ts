import type {Word} from '../../syntax/nginx.ts';
import type {Span} from '../../syntax/span.ts';

/** One `$name` or `${name}` in a word, its name in small letters; captures (`$1`) are none. */
export interface Use {
  readonly name: string;
  readonly span: Span;
}

/** Something in a word that begins like a variable and is none: `$` before a blank, `${name` without `}`. */
export interface Misuse {
  readonly kind: 'nameless' | 'open';
  readonly span: Span;
}

/** Does nginx see a variable in this value? */
export function hasVariables(value: string): boolean {
  return value.includes('$');
}

const reference = /\$(?:\{([^}]*)(\}?)|([1-9])|([A-Za-z0-9_]*))/g;

/** The variables of a word, read as `ngx_http_script_compile` does. */
export function readVariables(word: Word): {readonly uses: readonly Use[]; readonly misuses: readonly Misuse[]} {
  const uses: Use[] = [];
  const misuses: Misuse[] = [];
  if (!word.value.includes('$')) return {uses, misuses};
  // Offsets are those of the written text: where backslashes were resolved they may be a little off.
  const inner = word.quote === undefined ? word.text : word.text.slice(1, -1);
  const base = word.span.start + (word.quote === undefined ? 0 : 1);
  for (const found of inner.matchAll(reference)) {
    const [all, braced, close, capture, bare] = found;
    const span = {start: base + found.index, end: base + found.index + all.length};
    const name = bracedName(braced) ?? bare ?? '';
    if (capture !== undefined) continue;
    if (braced !== undefined && (close === '' || name !== braced)) misuses.push({kind: 'open', span});
    else if (name === '') misuses.push({kind: 'nameless', span});
    else uses.push({name: name.toLowerCase(), span});
  }
  return {uses, misuses};
}

function bracedName(braced: string | undefined): string | undefined {
  return braced === undefined ? undefined : /^[A-Za-z0-9_]*/.exec(braced)?.[0];
}
