import type {Directive, Word} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {httpDirectives} from '../level.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Redirects are made of what the visitor sent, not of its decoded form. */
export const noDecodedUri: Rule<NginxTree> = {
  id: 'nginx/no-decoded-uri',
  title: {en: 'Redirects use $request_uri, not $uri', ko: '리다이렉트에는 $uri가 아니라 $request_uri를 써요'},
  why: {
    en: '`$uri` is the path after decoding: a visitor’s `%0d%0a` has become a real line break. In `return 301 https://$host$uri;` the rest of the path is then a header line of the answer, and a link prepared by a stranger can set cookies on your site. `$uri` also loses the `?page=2` behind the path. `$request_uri` is what was really sent.',
    ko: '`$uri`는 디코딩이 끝난 경로라서 방문자가 보낸 `%0d%0a`가 진짜 줄바꿈이 되어 있어요. `return 301 https://$host$uri;`에서는 그 뒤가 응답의 헤더 줄이 되어, 누군가 만든 링크로 여러분의 사이트에 쿠키를 심을 수 있어요. `$uri`에는 경로 뒤의 `?page=2`도 없어요. `$request_uri`는 실제로 받은 그대로예요.',
  },
  learn: 'nginx-deeper#https',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#var_uri',
  alsoKnownAs: ['gixy http_splitting'],
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    server_name example.com;\n    return 301 https://$host$uri;\n}\n',
  good: 'server {\n    listen 80;\n    server_name example.com;\n    return 301 https://$host$request_uri;\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const directive of httpDirectives(tree, 'return', 'add_header')) {
      const word = riskyWord(directive);
      const found = word && /\$(?:uri|document_uri)\b|\$\{(?:uri|document_uri)\}/.exec(word.text);
      if (word === undefined || !found) continue;
      const arguments_ = /^\$(?:is_args|query_string)|^(?:\$is_args)?\$args|^\?/.test(
        word.text.slice(found.index + found[0].length),
      );
      const start = word.span.start + found.index;
      yield {
        span: word.span,
        message: {
          en: `${quote(found[0])} is decoded: a \`%0d%0a\` in the address becomes a line break, and what follows a header of your answer. Use \`$request_uri\`.`,
          ko: `${particle(quote(found[0]), '은/는')} 디코딩된 값이라 주소의 \`%0d%0a\`가 줄바꿈이 되고, 그 뒤가 응답의 헤더가 돼요. \`$request_uri\`를 쓰세요.`,
        },
        ...(!arguments_ && {fix: {edits: [{span: {start, end: start + found[0].length}, text: '$request_uri'}]}}),
      };
    }
  },
};

/** The word that becomes a header: where a redirect goes, or what is added. */
function riskyWord({name, args}: Directive): Word | undefined {
  const [first, second] = args;
  if (name.value === 'add_header') return second;
  if (second === undefined) return first && /^(?:https?:|\$scheme)/.test(first.value) ? first : undefined;
  return /^30[12378]$/.test(first?.value ?? '') ? second : undefined;
}
