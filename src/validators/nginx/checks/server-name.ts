import type {Directive, Word} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import {checkRegex} from './regex.ts';

/** Names that nginx refuses: `*` stands only at one end and behind or before a dot. */
export function* checkServerName(directive: Directive): Generator<Complaint> {
  for (const word of directive.args) {
    const {value} = word;
    if (value.startsWith('~')) {
      if (value.length > 1) yield* checkRegex(directive, word, value.slice(1));
      else
        yield complain('valid-regex', directive, word, {
          en: 'There is no regular expression behind `~`. Write one right behind it.',
          ko: '`~` 뒤에 정규식이 없어요. 바로 붙여서 적으세요.',
        });
      continue;
    }
    if (!/^\*(?:$|.$|[^.])|^\.$/.test(value)) continue;
    yield invalidName(directive, word);
  }
}

/** A name that nginx cannot sort in among others. */
export function invalidName(directive: Directive, word: Word): Complaint {
  return complain('valid-parameter', directive, word, {
    en: `\`${word.text}\` is no name for a server. \`*\` may stand only once, as the whole first or last part: \`*.example.com\`, \`www.example.*\`. Anything more needs a regular expression: \`~^www\\d+\\.example\\.com$\`.`,
    ko: `${particle(`\`${word.text}\``, '은/는')} 서버 이름으로 쓸 수 없어요. \`*\`는 \`*.example.com\`, \`www.example.*\`처럼 맨 앞이나 맨 뒤에 한 번만 쓸 수 있어요. 그 이상은 \`~^www\\d+\\.example\\.com$\` 같은 정규식으로 쓰세요.`,
  });
}

/** May it be one of several names on an address? `ngx_hash_add_key` with wildcards decides. */
export function isServerName(value: string): boolean {
  if (/\.\.|\0|\*.*\*/.test(value)) return false;
  if (value.startsWith('.')) return value.length > 1 && !value.includes('*');
  if (!value.includes('*')) return true;
  return value.length > 2 && (/^\*\.[^*]+$/.test(value) || /^[^*]*\.\*$/.test(value));
}
