import type {ProblemKind, PythonProblem} from './problem.ts';
import type {Token} from './scan.ts';

/** What CPython's grammar refuses and the tree does not show: found by the words around a word. */
export function strictTokens(text: string, tokens: readonly Token[]): readonly PythonProblem[] {
  const words = new Words(text, tokens);
  const found: PythonProblem[] = [];
  for (const [at, token] of tokens.entries()) {
    const problem = token.kind === 'string' ? words.string(at) : words.word(at);
    if (problem !== undefined) found.push(problem);
  }
  return found;
}

class Words {
  readonly #text: string;
  readonly #tokens: readonly Token[];

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  word(at: number): PythonProblem | undefined {
    switch (this.#word(at)) {
      case 'await':
        return this.#starts(at + 1) || this.#tokens[at - 1]?.kind === undefined
          ? undefined
          : this.#problem('other', at + 1);
      case 'async':
        return /^(?:def|for|with)$/.test(this.#word(at + 1)) ? undefined : this.#problem('other', at + 1);
      case ':=':
        if (/^(?:None|True|False)$/.test(this.#word(at - 1))) return this.#problem('assign-to', at - 1);
        return this.#first(at - 1) ? this.#problem('other', at) : undefined;
      case ',':
        return this.#endsImport(at) ? this.#problem('unexpected-end', at) : undefined;
      case 'yield':
        return this.#mayYield(at) ? undefined : this.#problem('keyword-name', at);
      case '@':
        return this.#first(at) ? this.#decorator(at) : undefined;
      default:
        return undefined;
    }
  }

  /** `b'a' 'b'`: bytes and text cannot be one; escapes and bytes must be what they say. */
  string(at: number): PythonProblem | undefined {
    const next = this.#tokens[at + 1];
    if (next?.kind === 'string' && isBytes(this.#word(at)) !== isBytes(this.#word(at + 1)))
      return this.#problem('bad-bytes', at + 1);
    const wrong = wrongInside(this.#word(at));
    return wrong && {...this.#problem(wrong.kind, at), word: wrong.word};
  }

  #word(at: number): string {
    const token = this.#tokens[at];
    return token === undefined ? '' : this.#text.slice(token.start, token.end);
  }

  #problem(kind: ProblemKind, at: number): PythonProblem {
    const {start = 0, end = start} = this.#tokens[at] ?? {};
    return {kind, span: {start, end}, word: this.#word(at).trim()};
  }

  #first(at: number): boolean {
    const before = this.#tokens[at - 1]?.kind;
    return before === undefined || before === 'newline' || before === 'indent' || before === 'dedent';
  }

  /** `from x import a,` wants another name. */
  #endsImport(at: number): boolean {
    if (this.#tokens[at]?.depth !== 0 || this.#tokens[at + 1]?.kind !== 'newline') return false;
    let first = at;
    while (!this.#first(first)) first--;
    return /^(?:from|import)$/.test(this.#word(first));
  }

  /** Does a value that can be awaited begin here? */
  #starts(at: number): boolean {
    const kind = this.#tokens[at]?.kind;
    if (kind === 'name') return !/^(?:await|not|lambda|yield|async)$/.test(this.#word(at));
    return kind === 'number' || kind === 'string' || /^(?:[([{]|\.\.\.)$/.test(this.#word(at));
  }

  /** `yield` is a statement, the right side of an assignment, or stands alone in parentheses that are no call's. */
  #mayYield(at: number): boolean {
    const before = this.#word(at - 1);
    if (this.#first(at) || before === ';' || before === ':' || /^(?:\*\*|\/\/|<<|>>|[-+*/%&|^@])?=$/.test(before))
      return true;
    if (before !== '(') return false;
    const called = this.#tokens[at - 2];
    if (called === undefined || called.kind === 'string') return called === undefined;
    return called.kind === 'name'
      ? /^(?:and|as|assert|await|del|elif|else|except|for|from|if|in|is|not|or|raise|return|while|with|yield|lambda)$/.test(
          this.#word(at - 2),
        )
      : !/^[)\]}]$/.test(this.#word(at - 2));
  }

  #decorator(at: number): PythonProblem | undefined {
    let end = at + 1;
    while (this.#tokens[end] !== undefined && this.#tokens[end]?.kind !== 'newline') {
      if (this.#tokens[end]?.depth === 0 && /^(?:def|class|async)$/.test(this.#word(end)))
        return this.#problem('decorator', end);
      end++;
    }
    const next = this.#tokens[end + 1];
    if (next?.kind === 'indent') return this.#problem('unexpected-indent', end + 1);
    return next?.kind === 'dedent' || !/^(?:def|class|async|@)$/.test(this.#word(end + 1))
      ? this.#problem('decorator', next?.kind === 'dedent' ? this.#past(end + 1) : end + 1)
      : undefined;
  }

  #past(at: number): number {
    let next = at;
    while (this.#tokens[next]?.kind === 'dedent') next++;
    return next;
  }
}

function isBytes(written: string): boolean {
  return /^[a-z]?b/i.test(written);
}

/** What a text holds that Python cannot turn into characters. Raw texts escape nothing. */
function wrongInside(written: string): {readonly kind: ProblemKind; readonly word: string} | undefined {
  const prefix = /^[a-z]*/i.exec(written)?.[0] ?? '';
  const bytes = /b/i.test(prefix);
  const foreign = bytes ? /[^\x00-\x7f]/.exec(written)?.[0] : undefined;
  if (foreign !== undefined) return {kind: 'bad-bytes', word: foreign};
  if (
    !written.includes('\\') ||
    /r/i.test(prefix) ||
    (/f|t/i.test(prefix) && /r['"]/i.test(written.slice(prefix.length)))
  )
    return undefined;
  for (const [found] of written.matchAll(/\\(?:[xuU][0-9a-fA-F]{0,8}|N(?:\{[^}]*\}?)?|[\s\S])/g)) {
    if (!isEscape(found, bytes)) return {kind: 'bad-escape', word: found.slice(0, 12)};
  }
  return undefined;
}

function isEscape(found: string, bytes: boolean): boolean {
  switch (found[1]) {
    case 'x':
      return /^\\x[0-9a-fA-F]{2}/.test(found);
    case 'u':
      return bytes || /^\\u[0-9a-fA-F]{4}/.test(found);
    case 'U':
      return bytes || (/^\\U[0-9a-fA-F]{8}/.test(found) && Number.parseInt(found.slice(2, 10), 16) <= 0x10ffff);
    case 'N':
      return bytes || /^\\N\{[^}]+\}$/.test(found);
    default:
      return true;
  }
}
