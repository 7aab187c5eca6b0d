import type {Word} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Quotes and semicolons are the plain ones of the keyboard. */
export const plainCharacters: Rule<NginxTree> = {
  id: 'nginx/plain-characters',
  title: {en: 'Quotes and semicolons are the plain ones', ko: '따옴표와 세미콜론은 키보드의 보통 글자를 써요'},
  why: {
    en: 'Blogs, chat programs and Korean or Chinese keyboards put `“ ”`, `‘ ’` or `；` where nginx knows only `"`, `\'` and `;`. It takes them for ordinary letters: a name or header then begins and ends with a curly quote, and behind a `；` the directive simply goes on. Often `nginx -t` does not mind.',
    ko: '블로그, 메신저, 한글 입력기는 `"`, `\'`, `;` 자리에 `“ ”`, `‘ ’`, `；`를 넣곤 해요. nginx에게 이것들은 보통 글자예요. 이름이나 헤더가 둥근 따옴표로 시작하고 끝나게 되고, `；` 뒤에서는 지시어가 끝나지 않고 계속 이어져요. `nginx -t`도 그냥 통과할 때가 많아요.',
  },
  reference: 'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    server_name “example.com”;\n    root /var/www/html;\n}\n',
  good: 'server {\n    listen 80;\n    server_name "example.com";\n    root /var/www/html;\n}\n',
  missing: missingDirectives,
  *check(tree) {
    const told = new Set(judgedBy(tree, 'end-with-semicolon').map(({span}) => span.end));
    for (const directive of tree.file.all) {
      for (const word of [directive.name, ...directive.args]) {
        const sign = word.quote === undefined ? typographic.exec(word.value)?.[0] : undefined;
        if (sign === undefined || (sign === '；' && told.has(word.span.end))) continue;
        const better = plain(word.value);
        const whole = /^(["']?)[^"'\s]*\1;?$/.test(better) && !/^;/.test(better);
        yield {
          span: word.span,
          message: {
            en: `${quote(sign)} in ${quote(word.value)} is an ordinary letter for nginx. Type ${quote(plain(sign))} on the keyboard instead.`,
            ko: `${quote(word.value)}의 ${particle(quote(sign), '은/는')} nginx에게 보통 글자예요. 키보드로 ${particle(quote(plain(sign)), '을/를')} 직접 입력하세요.`,
          },
          ...(whole && fixFor(word, better)),
        };
      }
    }
  },
};

/** At the edge of a word they were meant as signs; inside one they may be text. */
const typographic = /^[“”„‟«»‘’‚‛＂＇]|[“”„‟«»‘’‚‛＂＇；]$|[；｛｝]/;

function plain(value: string): string {
  return value
    .replace(/[“”„‟«»＂]/g, '"')
    .replace(/[‘’‚‛＇]/g, "'")
    .replace(/；/g, ';')
    .replace(/｛/g, '{')
    .replace(/｝/g, '}');
}

function fixFor({span}: Word, text: string) {
  return {fix: {edits: [{span, text}]}};
}
