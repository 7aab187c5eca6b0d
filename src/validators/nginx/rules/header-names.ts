import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {httpDirectives} from '../level.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** The name of a header holds only what names of headers may hold. */
export const headerNames: Rule<NginxTree> = {
  id: 'nginx/header-names',
  title: {en: 'Header names have no colon', ko: '헤더 이름에 콜론을 쓰지 않아요'},
  why: {
    en: 'nginx puts the `:` between name and value itself. `add_header X-Frame-Options: DENY;` sends `X-Frame-Options:: DENY`, a header that no browser knows, and `proxy_set_header Host: $host;` leaves the real `Host` as it was. nginx accepts any name.',
    ko: '이름과 값 사이의 `:`은 nginx가 알아서 넣어요. `add_header X-Frame-Options: DENY;`라고 쓰면 어느 브라우저도 모르는 `X-Frame-Options:: DENY`가 나가고, `proxy_set_header Host: $host;`라고 쓰면 진짜 `Host`는 그대로예요. nginx는 어떤 이름이든 받아들여요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    add_header X-Frame-Options: DENY;\n}\n',
  good: 'server {\n    listen 80;\n    add_header X-Frame-Options DENY;\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const {args} of httpDirectives(tree, 'add_header', 'add_trailer', 'proxy_set_header', 'grpc_set_header')) {
      const [name, value] = args;
      if (name === undefined || value === undefined || !/^[\w-]+:$/.test(name.value)) continue;
      const better = name.value.slice(0, -1);
      yield {
        span: name.span,
        message: {
          en: `The colon in ${quote(name.value)} becomes a part of the name, so nobody knows this header. Write ${quote(better)}.`,
          ko: `${quote(name.value)}의 콜론까지 이름으로 읽혀서 아무도 모르는 헤더가 돼요. ${quote(better)}만 쓰세요.`,
        },
        ...(name.quote === undefined && {fix: {edits: [{span: name.span, text: better}]}}),
      };
    }
  },
};
