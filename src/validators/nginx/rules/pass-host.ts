import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {sentHeaders} from '../headers.ts';
import {ownAddress} from '../own-address.ts';
import {missingDirectives} from '../presence.ts';
import {proxiedApps} from '../proxied.ts';
import type {NginxTree} from '../tree.ts';

/** The program behind nginx hears which host was asked for. */
export const passHost: Rule<NginxTree> = {
  id: 'nginx/pass-host',
  title: {en: 'The program behind hears the Host', ko: '뒤의 프로그램에 Host를 넘겨요'},
  why: {
    en: 'Unless told otherwise nginx sends the address of `proxy_pass` as `Host`: the program behind hears `127.0.0.1:8000`, `localhost` or the name of the upstream instead of `example.com`. Links, redirects and cookies that it makes from that name lead nowhere, and a program that checks the name refuses the request: Django, for example, answers 400 when it is not in `ALLOWED_HOSTS`. `include proxy_params;` sends the right one, and so does `proxy_set_header Host $host;`.',
    ko: '따로 정하지 않으면 nginx는 `proxy_pass`의 주소를 `Host`로 보내요. 그러면 뒤의 프로그램은 `example.com`이 아니라 `127.0.0.1:8000`, `localhost`, 업스트림 이름 같은 것을 받아요. 그 이름으로 만든 링크와 리다이렉트, 쿠키는 엉뚱한 곳을 가리키고, 이름을 확인하는 프로그램은 요청을 거절해요. 예를 들어 Django는 `ALLOWED_HOSTS`에 없는 이름이면 400으로 답해요. `include proxy_params;`나 `proxy_set_header Host $host;`를 쓰면 제대로 넘어가요.',
  },
  learn: 'nginx-proxy#headers',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    location / {\n        proxy_pass http://unix:/run/gunicorn/mysite.sock;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location / {\n        include proxy_params;\n        proxy_pass http://unix:/run/gunicorn/mysite.sock;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const {directive, place, target} of proxiedApps(tree)) {
      const headers = sentHeaders(tree, place);
      if (headers.kind === 'unknown') continue;
      const own = ownAddress(headers);
      if (own !== undefined) yield own;
      if (headers.values.has('host')) continue;
      if (headers.dropped.some(({args}) => args[0]?.value.toLowerCase() === 'host')) continue;
      const heard = /^unix:/i.test(target.authority) ? 'localhost' : target.authority;
      yield {
        span: directive.head,
        message: {
          en: `The program behind hears ${quote(`Host: ${heard}`)}, not the name the visitor asked for. Links and redirects made from it are wrong, and a program that checks the name, as Django does, refuses the request. Add \`include proxy_params;\` or \`proxy_set_header Host $host;\`.`,
          ko: `뒤의 프로그램은 방문자가 요청한 이름 대신 ${particle(quote(`Host: ${heard}`), '을/를')} 받아요. 이 이름으로 만든 링크와 리다이렉트는 틀리고, Django처럼 이름을 확인하는 프로그램은 요청을 거절해요. \`include proxy_params;\`나 \`proxy_set_header Host $host;\`를 넣으세요.`,
        },
      };
    }
  },
};
