import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {sentHeaders} from '../headers.ts';
import {missingDirectives} from '../presence.ts';
import {proxiedApps} from '../proxied.ts';
import type {NginxTree} from '../tree.ts';

/** The program behind nginx hears which host was asked for. */
export const passHost: Rule<NginxTree> = {
  id: 'nginx/pass-host',
  title: {en: 'The program behind hears the Host', ko: '뒤의 프로그램에 Host를 넘겨요'},
  why: {
    en: 'Unless told otherwise nginx sends the address of `proxy_pass` as `Host`: Django hears `127.0.0.1:8000`, `localhost` or the name of the upstream instead of `example.com`, compares it with `ALLOWED_HOSTS`, and answers 400. Links and redirects that Django builds are wrong too. `include proxy_params;` sends the right one, and so does `proxy_set_header Host $host;`.',
    ko: '따로 정하지 않으면 nginx는 `proxy_pass`의 주소를 `Host`로 보내요. 그러면 Django는 `example.com`이 아니라 `127.0.0.1:8000`, `localhost`, 업스트림 이름 같은 것을 받아서 `ALLOWED_HOSTS`와 비교하고 400으로 답해요. Django가 만드는 링크와 리다이렉트도 틀려져요. `include proxy_params;`나 `proxy_set_header Host $host;`를 쓰면 제대로 넘어가요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    location / {\n        proxy_pass http://unix:/run/gunicorn/mysite.sock;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location / {\n        include proxy_params;\n        proxy_pass http://unix:/run/gunicorn/mysite.sock;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const {directive, place, target} of proxiedApps(tree)) {
      const headers = sentHeaders(tree, place);
      if (headers.kind === 'unknown' || headers.values.has('host')) continue;
      if (headers.dropped.some(({args}) => args[0]?.value.toLowerCase() === 'host')) continue;
      const heard = /^unix:/i.test(target.authority) ? 'localhost' : target.authority;
      yield {
        span: directive.head,
        message: {
          en: `The program behind hears ${quote(`Host: ${heard}`)}, not the name the visitor asked for, and Django answers 400. Add \`include proxy_params;\` or \`proxy_set_header Host $host;\`.`,
          ko: `뒤의 프로그램은 방문자가 요청한 이름 대신 ${particle(quote(`Host: ${heard}`), '을/를')} 받고, Django는 400으로 답해요. \`include proxy_params;\`나 \`proxy_set_header Host $host;\`를 넣으세요.`,
        },
      };
    }
  },
};
