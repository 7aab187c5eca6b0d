/** What PCRE refuses in a pattern: only mistakes that are certain. */
export type Fault =
  | 'open-group'
  | 'close-group'
  | 'open-class'
  | 'nothing-to-repeat'
  | 'range'
  | 'backslash'
  | 'counts'
  | 'group-syntax'
  | 'same-name';

/** The names of `(?<name>…)`, `(?'name'…)` and `(?P<name>…)`: nginx makes a variable of each. */
export function namedGroups(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\(\?P?[<'](\w+)[>']/g)].map(([, name = '']) => name.toLowerCase());
}

/** What PCRE would not compile; undefined for a good pattern, and for one that uses what is not read here. */
export function faultOf(pattern: string): Fault | undefined {
  if (/\(\?[imsxnUJ-]*x|\(\*|\\Q|\(\?\|/.test(pattern)) return undefined;
  const names = namedGroups(pattern);
  if (new Set(names).size < names.length && !/\(\?[imsx-]*J/.test(pattern)) return 'same-name';
  return new Reader(pattern).read();
}

/** Reads a pattern as PCRE does, far enough to see what it cannot be. */
class Reader {
  readonly #pattern: string;
  #at = 0;
  #depth = 0;
  /** What a quantifier here would repeat: nothing, something, or something that already has one. */
  #before: 'nothing' | 'item' | 'quantified' = 'nothing';

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  read(): Fault | undefined {
    for (; this.#at < this.#pattern.length; this.#at++) {
      const fault = this.#step(this.#pattern[this.#at] ?? '');
      if (fault !== undefined) return fault;
    }
    return this.#depth > 0 ? 'open-group' : undefined;
  }

  #step(sign: string): Fault | undefined {
    switch (sign) {
      case '\\':
        if (++this.#at >= this.#pattern.length) return 'backslash';
        break;
      case '[':
        return this.#class();
      case '(':
        return this.#open();
      case ')':
        if (this.#depth-- === 0) return 'close-group';
        break;
      case '|':
        this.#before = 'nothing';
        return undefined;
      case '*':
      case '+':
      case '?':
      case '{':
        return this.#repeat(sign);
    }
    this.#before = 'item';
    return undefined;
  }

  #class(): Fault | undefined {
    const end = classEnd(this.#pattern, this.#at);
    if (typeof end === 'string') return end;
    this.#at = end;
    this.#before = 'item';
    return undefined;
  }

  #open(): Fault | undefined {
    const rest = this.#pattern.slice(this.#at, this.#at + 80);
    if (/^\(\?(?![:=!>|#&<'PRC+\-(\d^imsxnUJ0])|^\(\?P?<(?![=!])(?!\w+>)/.test(rest)) return 'group-syntax';
    if (rest.startsWith('(?#')) {
      const close = this.#pattern.indexOf(')', this.#at);
      if (close === -1) return 'open-group';
      this.#at = close;
      return undefined;
    }
    this.#depth++;
    this.#before = 'nothing';
    const opening = /^\(\?(?:[:=!>|]|<[=!]|P?<\w+>|'\w+'|[imsxnUJ^-]+:?)?/.exec(rest)?.[0];
    if (opening !== undefined) this.#at += opening.length - 1;
    return undefined;
  }

  #repeat(sign: string): Fault | undefined {
    const counts = /^\{(\d+)(?:,(\d*))?\}/.exec(this.#pattern.slice(this.#at, this.#at + 20));
    if (sign === '{' && counts === null) {
      this.#before = 'item';
      return undefined;
    }
    if (this.#before === 'nothing') return 'nothing-to-repeat';
    const [all = '', low = 0, high = ''] = sign === '{' && counts !== null ? counts : [];
    if (Math.max(Number(low), Number(high)) > 65_535 || (high !== '' && Number(high) < Number(low))) return 'counts';
    if (this.#before === 'quantified' && sign !== '?' && sign !== '+') return 'nothing-to-repeat';
    this.#before = this.#before === 'quantified' ? 'nothing' : 'quantified';
    this.#at += Math.max(0, all.length - 1);
    return undefined;
  }
}

/** The offset of the `]` that closes a class, or what is wrong with it. */
function classEnd(pattern: string, start: number): number | Fault {
  let at = start + 1;
  if (pattern[at] === '^') at++;
  if (pattern[at] === ']') at++;
  for (; at < pattern.length; at++) {
    const sign = pattern[at];
    if (sign === ']') return at;
    const posix = sign === '[' ? /^\[([:.=])[^\]]*?\1\]/.exec(pattern.slice(at, at + 40)) : null;
    if (posix) at += posix[0].length - 1;
    else if (sign === '\\') at++;
    else if (/^[A-Za-z0-9]-[A-Za-z0-9]/.test(pattern.slice(at, at + 3))) {
      if ((pattern[at] ?? '') > (pattern[at + 2] ?? '')) return 'range';
      at += 2;
    }
  }
  return 'open-class';
}
