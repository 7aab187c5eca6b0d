import type {Directive} from '../../../syntax/nginx.ts';
import type {Rule} from '../../rule.ts';
import {fixedScheme} from '../fixed-scheme.ts';
import {sentHeaders} from '../headers.ts';
import {inForce, serverOf} from '../level.ts';
import {portsOf} from '../listening.ts';
import {missingDirectives} from '../presence.ts';
import {proxiedApps} from '../proxied.ts';
import type {NginxTree} from '../tree.ts';

/** Behind HTTPS the program hears that the visitor came by HTTPS. */
export const passScheme: Rule<NginxTree> = {
  id: 'nginx/pass-scheme',
  title: {en: 'The program behind hears of HTTPS', ko: '뒤의 프로그램에 HTTPS로 왔다는 것을 넘겨요'},
  why: {
    en: 'nginx takes the encryption off and talks plain HTTP to the program behind, which then believes that the visitor did so too. Django with `SECURE_SSL_REDIRECT` redirects to HTTPS again and again, builds `http://` links, and refuses forms with `Origin checking failed`. `proxy_set_header X-Forwarded-Proto $scheme;` tells it the truth.',
    ko: 'nginx는 암호를 풀고 뒤의 프로그램과는 평범한 HTTP로 이야기해요. 그러면 프로그램은 방문자도 HTTP로 왔다고 믿어요. `SECURE_SSL_REDIRECT`를 켠 Django는 HTTPS로 끝없이 리다이렉트하고, 링크를 `http://`로 만들고, 폼을 `Origin checking failed`로 거절해요. `proxy_set_header X-Forwarded-Proto $scheme;`이 사실을 알려 줘요.',
  },
  learn: 'nginx-deeper#https',
  reference: 'https://docs.djangoproject.com/en/stable/ref/settings/#secure-proxy-ssl-header',
  severity: 'warning',
  bad: 'server {\n    listen 443 ssl;\n    ssl_certificate /etc/ssl/certs/example.pem;\n    ssl_certificate_key /etc/ssl/private/example.key;\n    location / {\n        proxy_set_header Host $host;\n        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  good: 'server {\n    listen 443 ssl;\n    ssl_certificate /etc/ssl/certs/example.pem;\n    ssl_certificate_key /etc/ssl/private/example.key;\n    location / {\n        proxy_set_header Host $host;\n        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\n        proxy_set_header X-Forwarded-Proto $scheme;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const {directive, place, target} of proxiedApps(tree)) {
      const server = serverOf(directive);
      if (target.scheme === 'https' || server === undefined || !portsOf(server).some(({tls}) => tls)) continue;
      const headers = sentHeaders(tree, place);
      const fixed = fixedScheme(directive, headers);
      if (fixed !== undefined) {
        yield fixed;
        continue;
      }
      // A location that sets no header at all is told to set them by pass-host.
      if (headers.kind === 'unknown' || !headers.values.has('host')) continue;
      if (names.some((name) => isSent(headers.values, name)) || dropped(headers.dropped)) continue;
      if (inForce(tree, place, 'proxy_pass_request_headers').some(({args}) => args[0]?.value === 'off')) continue;
      yield {
        span: directive.head,
        message: {
          en: 'This server speaks HTTPS, but the program behind does not hear of it and takes every visit for plain HTTP. Add `proxy_set_header X-Forwarded-Proto $scheme;`.',
          ko: '이 서버는 HTTPS인데 뒤의 프로그램은 그것을 몰라서 모든 방문을 그냥 HTTP로 알아요. `proxy_set_header X-Forwarded-Proto $scheme;`을 넣으세요.',
        },
      };
    }
  },
};

const names = [
  'x-forwarded-proto',
  'x-forwarded-protocol',
  'x-forwarded-ssl',
  'x-scheme',
  'x-url-scheme',
  'forwarded',
  'front-end-https',
  'x-forwarded-scheme',
  'https',
];

/** A header with an empty value is not sent; one that a file of nginx's sets is. */
function isSent(values: ReadonlyMap<string, string | undefined>, name: string): boolean {
  return values.has(name) && values.get(name) !== '';
}

function dropped(lines: readonly Directive[]): boolean {
  return lines.some(({args}) => names.includes(args[0]?.value.toLowerCase() ?? ''));
}
