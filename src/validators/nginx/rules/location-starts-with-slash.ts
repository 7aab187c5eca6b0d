import type {Directive} from '../../../syntax/nginx.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {looksLikeExpression} from '../expression.ts';
import {httpDirectives, serverOf} from '../level.ts';
import {isPrefix, type Location, locations} from '../location.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** The path of a location begins with a slash. */
export const locationStartsWithSlash: Rule<NginxTree> = {
  id: 'nginx/location-starts-with-slash',
  title: {en: 'The path of a location begins with a slash', ko: 'location의 경로는 슬래시로 시작해요'},
  why: {
    en: 'The path of every request begins with `/`, and nginx compares it character by character. `location api/ { … }` is accepted by `nginx -t` and never matches anything: the requests go to another location, usually `/`, and nothing in the log says why.',
    ko: '모든 요청의 경로는 `/`로 시작하고, nginx는 그것을 한 글자씩 비교해요. `location api/ { … }`는 `nginx -t`를 통과하지만 어떤 요청에도 맞지 않아요. 요청은 다른 location(대개 `/`)으로 가고, 로그에도 이유가 남지 않아요.',
  },
  learn: 'nginx-proxy#proxy-pass',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    location api/v1/ {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location /api/v1/ {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    const losing = losingSlash(tree);
    for (const location of locations(tree)) {
      const {path, span, kind} = location;
      if (!(isPrefix(location) || kind === 'exact') || /^$|^\//.test(path) || isElsewhere(location)) continue;
      if (losing.has(serverOf(location.directive))) continue;
      const better = `/${path}`;
      yield {
        span,
        message: {
          en: `No request begins with ${quote(path)}: paths always begin with \`/\`, so nginx never uses this location. Write ${quote(better)}.`,
          ko: `요청의 경로는 언제나 \`/\`로 시작하니까 ${quote(path)}에 맞는 요청이 없어서 nginx가 이 location을 쓰는 일이 없어요. ${quote(better)}라고 쓰세요.`,
        },
        ...(/^[\w.-]+(?:\/|$)/.test(path) && {fix: {edits: [{span: {start: span.start, end: span.start}, text: '/'}]}}),
      };
    }
  },
};

/** What other rules speak of: expressions without `~`, variables, typographic quotes. */
function isElsewhere({path}: Location): boolean {
  return looksLikeExpression(path) || /[*$“”‘’]/.test(path);
}

/** `rewrite ^/(.*)$ $1 last;` makes paths without a slash, and a location without one can then match: servers that do so. */
function losingSlash(tree: NginxTree): ReadonlySet<Directive | undefined> {
  const rewrites = httpDirectives(tree, 'rewrite');
  return new Set(rewrites.filter(({args}) => !/^(?:\/|https?:|\$scheme)/.test(args[1]?.value ?? '/')).map(serverOf));
}
