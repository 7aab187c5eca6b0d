/** How a value is taken apart; systemd's own flags, by what they mean. */
export interface WordRules {
  /** Signs between words; blanks and line ends where it is left out. */
  readonly separators?: string;
  /** Quotes are taken off. */
  readonly unquote?: true;
  /** A backslash: C escapes are resolved, or kept as written, or the sign behind it is taken as it is. */
  readonly escapes?: 'resolve' | 'keep' | 'resolve-separators';
  /** Two separators next to each other have an empty word between them. */
  readonly everySeparator?: true;
  /** Unknown escapes are kept as written instead of refused. */
  readonly relaxed?: true;
}

/** What stands at a place of a value. `from`…`to` is the word as written, `next` where to go on; undefined: nothing is left. */
export type FirstWord =
  | {
      readonly kind: 'word';
      readonly value: string;
      readonly from: number;
      readonly to: number;
      readonly next: number | undefined;
    }
  | {readonly kind: 'end'}
  | {
      readonly kind: 'invalid';
      readonly from: number;
      readonly reason: 'unclosed-quote' | 'unknown-escape' | 'lone-backslash';
      /** Where the quote opens, or where the backslash stands. */
      readonly at: number;
    };

const blanks = ' \t\n\r';

/** The first word at `at`, by the rules of systemd's `extract_first_word`. */
export function firstWord(text: string, at: number, rules: WordRules = {}): FirstWord {
  const separators = rules.separators ?? blanks;
  let from = at;
  if (rules.everySeparator !== true) while (from < text.length && separators.includes(text[from] ?? '')) from++;
  if (from >= text.length && rules.everySeparator !== true) return {kind: 'end'};
  return scan(text, from, separators, rules);
}

function scan(text: string, from: number, separators: string, rules: WordRules): FirstWord {
  let value = '';
  let quote = '';
  let opened = from;
  let at = from;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (quote !== '' && sign === quote) quote = '';
    else if (sign === '\\' && rules.escapes !== 'keep') {
      const escaped = readEscape(text, at, separators, rules);
      if (escaped === undefined)
        return {kind: 'invalid', from, at, reason: at + 1 < text.length ? 'unknown-escape' : 'lone-backslash'};
      value += escaped.value;
      at = escaped.next;
      continue;
    } else if (quote === '' && rules.unquote === true && (sign === '"' || sign === "'")) [quote, opened] = [sign, at];
    else if (quote === '' && separators.includes(sign)) return ended(text, value, from, at, separators, rules);
    else value += sign;
    at++;
  }
  if (quote !== '') return {kind: 'invalid', from, reason: 'unclosed-quote', at: opened};
  return {kind: 'word', value, from, to: at, next: undefined};
}

function ended(text: string, value: string, from: number, to: number, separators: string, rules: WordRules): FirstWord {
  let next = to + 1;
  if (rules.everySeparator !== true) while (next < text.length && separators.includes(text[next] ?? '')) next++;
  const more = next < text.length || rules.everySeparator === true;
  return {kind: 'word', value, from, to, next: more ? next : undefined};
}

/** What a backslash and the signs behind it stand for; undefined where systemd refuses them. */
function readEscape(text: string, at: number, separators: string, rules: WordRules): Escape | undefined {
  const sign = text[at + 1];
  if (sign === undefined) return rules.relaxed === true ? {value: '\\', next: at + 1} : undefined;
  if (rules.escapes === undefined) return {value: sign, next: at + 2};
  const known = cEscape(text, at + 1);
  if (known !== undefined) return known;
  if (rules.escapes === 'resolve-separators' && (separators.includes(sign) || sign === '\\'))
    return {value: sign, next: at + 2};
  return rules.relaxed === true ? {value: `\\${sign}`, next: at + 2} : undefined;
}

interface Escape {
  readonly value: string;
  readonly next: number;
}

const simple: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
  s: ' ',
};

/** One C escape behind its backslash (`cunescape_one`); undefined when systemd does not know it. */
export function cEscape(text: string, at: number): Escape | undefined {
  const plain = simple[text[at] ?? ''];
  if (plain !== undefined) return {value: plain, next: at + 1};
  const coded = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3}))/.exec(text.slice(at, at + 9));
  if (coded === null) return undefined;
  const [whole, byte, short, long, octal] = coded;
  const code = Number.parseInt(byte ?? short ?? long ?? octal ?? '', octal === undefined ? 16 : 8);
  if (code === 0 || (octal !== undefined && code > 255) || (long !== undefined && !isCharacter(code))) return undefined;
  return {value: String.fromCodePoint(code), next: at + whole.length};
}

function isCharacter(code: number): boolean {
  return code < 0x110000 && (code & 0xfffff800) !== 0xd800;
}
