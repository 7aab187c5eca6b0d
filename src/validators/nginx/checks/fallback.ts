import type {Directive} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import {isNumber} from './values.ts';

/** `error_page code … [=code] uri`. */
export function* checkErrorPage(directive: Directive): Generator<Complaint> {
  const {args} = directive;
  const other = args.at(-2);
  const overwrites = other?.value.startsWith('=') === true;
  if (other && overwrites && (args.length === 2 || !/^=\d{0,18}$/.test(other.value))) {
    yield complain('valid-return', directive, other, {
      en: `\`${other.text}\` is no status to answer with. Write \`error_page 404 =200 /empty.gif;\`: first the codes, then \`=\` with the new code right behind it.`,
      ko: `${particle(`\`${other.text}\``, '은/는')} 대신 보낼 상태 코드가 아니에요. \`error_page 404 =200 /empty.gif;\`처럼 코드를 먼저 쓰고, 바꿀 코드는 \`=\`에 붙여 쓰세요.`,
    });
    return;
  }
  for (const word of args.slice(0, overwrites ? -2 : -1)) {
    const code = Number(word.value);
    if (isNumber(word.value) && code >= 300 && code <= 599 && code !== 499) continue;
    yield complain('valid-return', directive, word, {
      en: `\`${word.text}\` is no code that \`error_page\` can stand in for: it takes numbers from 300 to 599, without 499, and the address at the end.`,
      ko: `${particle(`\`${word.text}\``, '은/는')} \`error_page\`에 쓸 수 있는 코드가 아니에요. 300부터 599까지의 숫자(499 제외)를 쓰고 주소는 맨 끝에 쓰세요.`,
    });
  }
}

/** The last word of `try_files` may be `=code`. */
export function* checkTryFiles(directive: Directive): Generator<Complaint> {
  const last = directive.args.at(-1);
  if (
    last === undefined ||
    !last.value.startsWith('=') ||
    (isNumber(last.value.slice(1)) && Number(last.value.slice(1)) <= 999)
  )
    return;
  yield complain('valid-return', directive, last, {
    en: `Behind \`=\` comes a status code, like \`=404\`; \`${last.text}\` has none.`,
    ko: `\`=\` 뒤에는 \`=404\`처럼 상태 코드가 와야 하는데 \`${last.text}\`에는 없어요.`,
  });
}
