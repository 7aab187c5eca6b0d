import type {Rule} from '../../rule.ts';
import {sentHeaders} from '../headers.ts';
import {missingDirectives} from '../presence.ts';
import {proxiedApps} from '../proxied.ts';
import type {NginxTree} from '../tree.ts';

/** The program behind nginx hears who asked. */
export const passClientAddress: Rule<NginxTree> = {
  id: 'nginx/pass-client-address',
  title: {en: 'The program behind hears the visitor’s address', ko: '뒤의 프로그램에 방문자의 주소를 넘겨요'},
  why: {
    en: 'Behind a proxy every request comes from the proxy: without `X-Forwarded-For` the logs of Django show 127.0.0.1 for everybody, and a throttle such as that of DRF counts all visitors as one. `$proxy_add_x_forwarded_for` adds the visitor’s address to what came along.',
    ko: '프록시 뒤에서는 모든 요청이 프록시에서 온 것으로 보여요. `X-Forwarded-For`가 없으면 Django 로그에는 누구든 127.0.0.1로 남고, DRF의 요청 제한(throttle)은 모든 방문자를 한 사람으로 세요. `$proxy_add_x_forwarded_for`는 이미 있던 값 뒤에 방문자의 주소를 더해 줘요.',
  },
  learn: 'nginx-proxy#headers',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#var_proxy_add_x_forwarded_for',
  severity: 'hint',
  bad: 'server {\n    listen 80;\n    location / {\n        proxy_set_header Host $host;\n        proxy_set_header X-Forwarded-Proto $scheme;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location / {\n        proxy_set_header Host $host;\n        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\n        proxy_set_header X-Forwarded-Proto $scheme;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const {directive, place} of proxiedApps(tree)) {
      const headers = sentHeaders(tree, place);
      // A location that sets no header at all is told to set them by pass-host.
      if (headers.kind === 'unknown' || !headers.values.has('host')) continue;
      if (names.some((name) => headers.values.has(name))) continue;
      if (headers.dropped.some(({args}) => names.includes(args[0]?.value.toLowerCase() ?? ''))) continue;
      yield {
        span: directive.head,
        message: {
          en: 'The program behind does not hear the address of the visitor: all requests seem to come from nginx. Add `proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;`.',
          ko: '뒤의 프로그램은 방문자의 주소를 알 수 없어서 모든 요청이 nginx에서 온 것으로 보여요. `proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;`를 넣으세요.',
        },
      };
    }
  },
};

/** Any of these tells the address; which one is read is a matter of the program behind. */
const names = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'x-client-ip', 'x-cluster-client-ip', 'cf-connecting-ip'];
