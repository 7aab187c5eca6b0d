import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import type {Dotenv} from '../tree.ts';
import {code} from '../words.ts';

/** Quotes are the straight ones. */
export const plainQuotes: Rule<Dotenv> = {
  id: 'dotenv/plain-quotes',
  title: {en: 'Quotes are straight ones', ko: '따옴표는 곧은 것을 써요'},
  why: {
    en: 'Word processors and chat programs turn `"` into `“`. No program knows those as quotes: they stay in the value, and the password or address is wrong.',
    ko: '문서 편집기나 메신저는 `"`를 `“`로 바꾸곤 해요. 이것을 따옴표로 아는 프로그램은 없어서 값에 그대로 남고, 비밀번호나 주소가 틀리게 돼요.',
  },
  reference: 'https://saurabh-kumar.com/python-dotenv/#file-format',
  severity: 'warning',
  bad: 'SITE_NAME=“Site”\n',
  good: 'SITE_NAME="Site"\n',
  missing: missingVariables,
  *check({assignments}) {
    for (const {value, key} of assignments) {
      const {text, span} = value.written;
      if (!/^[“”„‟‘’‚‛«»＂＇]/u.test(text)) continue;
      const inside = text.replace(/^[“”„‟‘’‚‛«»＂＇]|[“”„‟‘’‚‛«»＂＇]$/gu, '');
      yield {
        span,
        message: {
          en: `The quotes around the value of ${code(key.text)} are typographic ones, so they stay in the value. Write straight ones.`,
          ko: `${code(key.text)}의 값을 감싼 따옴표가 둥근 따옴표라서 값에 그대로 남아요. 곧은 따옴표로 바꾸세요.`,
        },
        fix: {edits: [{span, text: `"${inside}"`}]},
      };
    }
  },
};
