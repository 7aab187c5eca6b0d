import type {Directive, Word} from '../../../syntax/nginx.ts';
import type {Text} from '../../../text/language.ts';
import {type Complaint, complain} from '../complaint.ts';
import {type Fault, faultOf} from './pattern.ts';

/** A pattern that PCRE would not compile. */
export function* checkRegex(directive: Directive, word: Word, pattern = word.value): Generator<Complaint> {
  const fault = faultOf(pattern);
  if (fault !== undefined) yield complain('valid-regex', directive, word, message(fault, word.text));
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
