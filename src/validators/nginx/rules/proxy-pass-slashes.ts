import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {named} from '../level.ts';
import {isPrefix, locations} from '../location.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';
import {readTarget} from '../upstream.ts';

/** A location and the path behind its proxy_pass both end with a slash, or neither does. */
export const proxyPassSlashes: Rule<NginxTree> = {
  id: 'nginx/proxy-pass-slashes',
  title: {
    en: 'A location and the path of its proxy_pass end alike',
    ko: 'location과 proxy_pass의 경로는 끝의 슬래시가 같아요',
  },
  why: {
    en: 'When `proxy_pass` has a path of its own, nginx cuts the text of the location off the request and glues the rest to that path. With `location /api` and `proxy_pass http://app/`, `/api/users/` becomes `//users/`; with `location /api/` and `proxy_pass http://app/v1`, it becomes `/v1users/`. Django knows neither and answers 404.',
    ko: '`proxy_pass`에 경로가 있으면 nginx는 요청에서 location에 적힌 글자를 잘라 내고 나머지를 그 경로 뒤에 그대로 붙여요. `location /api`에 `proxy_pass http://app/`이면 `/api/users/`가 `//users/`가 되고, `location /api/`에 `proxy_pass http://app/v1`이면 `/v1users/`가 돼요. Django는 둘 다 몰라서 404로 답해요.',
  },
  learn: 'nginx-deeper#slashes',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    location /api {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000/;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location /api/ {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000/;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const location of locations(tree)) {
      const word = isPrefix(location) ? named(location.block, 'proxy_pass')[0]?.args[0] : undefined;
      const target = word && readTarget(word.value);
      const uri = target?.authority === '' ? undefined : target?.uri;
      if (word === undefined || uri === undefined || word.value.includes('$') || /[?=&#]/.test(uri)) continue;
      if (named(location.block, 'rewrite').length > 0 || uri.endsWith('/') === location.path.endsWith('/')) continue;
      const example = `${location.path.replace(/\/$/, '')}/users/`;
      const becomes = uri + example.slice(location.path.length);
      yield {
        span: word.span,
        message: {
          en: `Only one of ${quote(location.path)} and ${quote(word.value)} ends with a slash, so ${quote(example)} reaches the program as ${quote(becomes)}. End both alike, or leave the path off to pass requests on unchanged.`,
          ko: `${particle(quote(location.path), '과/와')} ${quote(word.value)} 중 하나만 슬래시로 끝나서, ${quote(example)} 요청이 프로그램에는 ${particle(quote(becomes), '으로/로')} 가요. 둘의 끝을 같게 하거나, 경로를 빼서 요청을 그대로 넘기세요.`,
        },
      };
    }
  },
};
