import type {Directive, Word} from '../../../syntax/nginx.ts';
import type {Text} from '../../../text/language.ts';
import {type Complaint, complain} from '../complaint.ts';

/** What PCRE refuses in a pattern: only mistakes that are certain. */
type Fault =
  | 'open-group'
  | 'close-group'
  | 'open-class'
  | 'nothing-to-repeat'
  | 'range'
  | 'backslash'
  | 'counts'
  | 'group-syntax'
  | 'same-name';

/** A pattern that PCRE would not compile. */
export function* checkRegex(directive: Directive, word: Word, pattern = word.value): Generator<Complaint> {
  const fault = faultOf(pattern);
  if (fault !== undefined) yield complain('valid-regex', directive, word, message(fault, word.text));
}

/** The names of `(?<name>…)`, `(?'name'…)` and `(?P<name>…)`: nginx makes a variable of each. */
export function namedGroups(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\(\?P?[<'](\w+)[>']/g)].map(([, name = '']) => name.toLowerCase());
}

/** Reads a pattern as PCRE does, far enough to see what it cannot be. */
function faultOf(pattern: string): Fault | undefined {
  if (/\(\?[imsxnUJ-]*x|\(\*|\\Q|\(\?\|/.test(pattern)) return undefined;
  const names = namedGroups(pattern);
  if (new Set(names).size < names.length && !/\(\?[imsx-]*J/.test(pattern)) return 'same-name';
  let depth = 0;
  /** What a quantifier here would repeat: nothing, something, or something that already has one. */
  let before: 'nothing' | 'item' | 'quantified' = 'nothing';
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at] ?? '';
    const rest = pattern.slice(at, at + 40);
    const counts = sign === '{' ? /^\{(\d+)(?:,(\d*))?\}/.exec(rest) : null;
    if (sign === '\\') {
      if (at + 1 >= pattern.length) return 'backslash';
      at++;
      before = 'item';
    } else if (sign === '[') {
      const end = classEnd(pattern, at);
      if (typeof end === 'string') return end;
      at = end;
      before = 'item';
    } else if (sign === '(') {
      if (/^\(\?(?![:=!>|#&<'PRC+\-(\d^imsxnUJ0])|^\(\?P?<(?![=!])(?!\w+>)/.test(rest)) return 'group-syntax';
      if (rest.startsWith('(?#')) {
        const close = pattern.indexOf(')', at);
        if (close === -1) return 'open-group';
        at = close;
        continue;
      }
      depth++;
      before = 'nothing';
      const opening = /^\(\?(?:[:=!>|]|<[=!]|P?<\w+>|'\w+'|[imsxnUJ^-]+:?)/.exec(rest)?.[0];
      if (opening !== undefined) at += opening.length - 1;
      else if (rest.startsWith('(?')) at += 1;
    } else if (sign === ')') {
      if (depth-- === 0) return 'close-group';
      before = 'item';
    } else if (sign === '|') {
      before = 'nothing';
    } else if ('*+?'.includes(sign) || counts !== null) {
      if (before === 'nothing') return 'nothing-to-repeat';
      if (counts?.[2] !== undefined && counts[2] !== '' && Number(counts[2]) < Number(counts[1])) return 'counts';
      if (counts !== null && Math.max(Number(counts[1]), Number(counts[2] ?? 0)) > 65_535) return 'counts';
      if (before === 'quantified') {
        if (sign !== '?' && sign !== '+') return 'nothing-to-repeat';
        before = 'nothing';
      } else before = 'quantified';
      if (counts !== null) at += counts[0].length - 1;
    } else before = sign === '^' ? 'item' : 'item';
  }
  return depth > 0 ? 'open-group' : undefined;
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

function message(fault: Fault, text: string): Text {
  const {en, ko} = words[fault];
  return {
    en: `The regular expression \`${text}\` cannot be read: ${en}.`,
    ko: `정규식 \`${text}\`에 잘못이 있어요. ${ko}.`,
  };
}

const words: Readonly<Record<Fault, Text>> = {
  'open-group': {en: 'a `(` is not closed', ko: '`(`를 닫는 `)`가 없어요'},
  'close-group': {
    en: 'there is a `)` with no `(` before it. A bracket that is meant as such is written `\\)`',
    ko: '`)` 앞에 여는 `(`가 없어요. 괄호 글자 자체를 뜻한다면 `\\)`로 쓰세요',
  },
  'open-class': {en: 'a `[` is not closed', ko: '`[`를 닫는 `]`가 없어요'},
  'nothing-to-repeat': {
    en: 'a `*`, `+`, `?` or `{…}` has nothing before it to repeat. `*.php` of the shell is `.*\\.php` here',
    ko: '`*`, `+`, `?`, `{…}` 앞에 반복할 것이 없어요. 셸의 `*.php`는 정규식으로 `.*\\.php`예요',
  },
  range: {en: 'a range like `[z-a]` runs backwards', ko: '`[z-a]`처럼 범위의 순서가 거꾸로예요'},
  backslash: {en: 'it ends with a lone `\\`', ko: '`\\` 하나로 끝나요'},
  counts: {
    en: 'the numbers in `{…}` are too big or run backwards',
    ko: '`{…}` 안의 숫자가 너무 크거나 순서가 거꾸로예요',
  },
  'group-syntax': {
    en: 'behind `(?` comes something that no group begins with',
    ko: '`(?` 뒤에 올 수 없는 글자가 있어요',
  },
  'same-name': {en: 'two groups have the same name', ko: '이름이 같은 그룹이 둘 있어요'},
};
