import type {Directive} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {sentHeaders} from '../headers.ts';
import {missingDirectives} from '../presence.ts';
import {proxiedApps} from '../proxied.ts';
import type {NginxTree} from '../tree.ts';

/** A location with proxy_set_header lines of its own repeats those of the levels around it. */
export const repeatProxyHeaders: Rule<NginxTree> = {
  id: 'nginx/repeat-proxy-headers',
  title: {
    en: 'Own proxy_set_header lines repeat the outer ones',
    ko: 'proxy_set_header를 새로 쓰면 바깥 것도 다시 써요',
  },
  why: {
    en: 'A location inherits the `proxy_set_header` lines of its server only while it has none itself. One line for a WebSocket, and the `Host` and `X-Forwarded-For` of the server block are gone in that location: Django answers 400 there and nowhere else.',
    ko: 'location은 자기 것이 하나도 없을 때만 server 블록의 `proxy_set_header`를 물려받아요. 웹소켓 때문에 한 줄을 더하는 순간 그 location에서는 server 블록에 적은 `Host`와 `X-Forwarded-For`가 사라지고, Django는 거기에서만 400으로 답해요.',
  },
  learn: 'nginx-proxy#headers',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    proxy_set_header Host $host;\n    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\n    location /api/ {\n        proxy_set_header X-Api yes;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    proxy_set_header Host $host;\n    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\n    location /api/ {\n        proxy_set_header Host $host;\n        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\n        proxy_set_header X-Api yes;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const {directive, place} of proxiedApps(tree)) {
      const headers = sentHeaders(tree, place);
      if (headers.kind === 'unknown') continue;
      const lost = headers.dropped.filter(({args}) => isMissed(args[0]?.value ?? '', headers.values));
      const [own] = headers.lines;
      if (lost.length === 0 || own === undefined) continue;
      const names = [...new Set(lost.map(({args}) => args[0]?.value ?? ''))].join(', ');
      yield {
        span: own.head,
        message: {
          en: `Because of this line nginx forgets the outer ${quote(names)}: requests through ${quote(lineOf(tree, directive))} go without. Repeat those lines here.`,
          ko: `이 줄 때문에 nginx는 바깥의 ${quote(names)} 설정을 잊어요. ${particle(quote(lineOf(tree, directive)), '으로/로')} 가는 요청에는 빠져요. 그 줄들을 여기에도 쓰세요.`,
        },
        related: lost.map((line) => ({
          span: line.head,
          message: {en: 'no longer in force', ko: '더는 적용되지 않아요'},
        })),
      };
    }
  },
};

/** Only what the program needs to know of the visitor; `Connection` and the like may be meant for one level. */
function isMissed(name: string, values: ReadonlyMap<string, string | undefined>): boolean {
  return /^(?:host|x-forwarded-for|x-forwarded-proto|x-real-ip)$/i.test(name) && !values.has(name.toLowerCase());
}

function lineOf({file}: NginxTree, {head}: Directive): string {
  return file.text.slice(head.start, head.end);
}
