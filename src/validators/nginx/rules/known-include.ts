import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {missingDirectives} from '../presence.ts';
import {nearestOf} from '../suggestion.ts';
import type {NginxTree} from '../tree.ts';

/** The names of files that come with nginx are written right. */
export const knownInclude: Rule<NginxTree> = {
  id: 'nginx/known-include',
  title: {en: 'Files that come with nginx are spelt right', ko: 'nginx에 들어 있는 파일 이름을 바르게 써요'},
  why: {
    en: 'Debian lays `proxy_params`, `fastcgi_params`, `uwsgi_params` and `mime.types` beside nginx.conf. When an included file does not exist, nginx does not start: one letter too few is enough.',
    ko: 'Debian은 nginx.conf 옆에 `proxy_params`, `fastcgi_params`, `uwsgi_params`, `mime.types`를 함께 설치해요. 불러올 파일이 없으면 nginx가 시작하지 못해요. 글자 하나만 빠져도 그래요.',
  },
  learn: 'nginx-proxy#headers',
  reference: 'https://nginx.org/en/docs/ngx_core_module.html#include',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    location / {\n        include proxy_param;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location / {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: missingDirectives,
  *check({file}) {
    for (const {name, args} of file.all) {
      const [word] = args;
      if (name.value !== 'include' || word === undefined || args.length > 1) continue;
      const [written = ''] = /[^/]*$/.exec(word.value) ?? [];
      const meant = misspelt(written);
      if (meant === undefined) continue;
      const right = word.value.slice(0, word.value.length - written.length) + meant;
      yield {
        span: word.span,
        message: {
          en: `No file ${quote(written)} comes with nginx, but ${quote(meant)} does. When the file does not exist, nginx does not start. Write ${quote(`include ${right};`)}.`,
          ko: `nginx에 들어 있는 파일은 ${particle(quote(written), '이/가')} 아니라 ${quote(meant)}예요. 없는 파일을 불러오면 nginx가 시작하지 못해요. ${quote(`include ${right};`)}라고 쓰세요.`,
        },
        fix: {edits: [{span: word.span, text: right}]},
      };
    }
  },
};

const known = ['proxy_params', 'fastcgi_params', 'uwsgi_params', 'scgi_params', 'mime.types'];

/** The known file whose name is one letter away; a number behind it makes it somebody's own file. */
function misspelt(written: string): string | undefined {
  if (known.includes(written) || /[\d*?$]/.test(written)) return undefined;
  const meant = nearestOf(written, known);
  return meant !== undefined && isOneSlip(written, meant) ? meant : undefined;
}

/** Is one letter too many, too few, another one, or swapped with its neighbour? */
function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isSwapped = left.length === 2 && left === [...right].reverse().join('');
  return (left.length <= 1 && right.length <= 1) || isSwapped;
}
