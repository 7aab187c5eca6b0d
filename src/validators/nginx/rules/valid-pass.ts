import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** proxy_pass and its relatives have an address they can use. */
export const validPass: Rule<NginxTree> = {
  id: 'nginx/valid-pass',
  title: {
    en: 'proxy_pass and its relatives have an address they can use',
    ko: 'proxy_pass 등에 쓸 수 있는 주소를 적어요',
  },
  why: {
    en: '`proxy_pass` takes an address that begins with `http://` or `https://`; `fastcgi_pass` and `uwsgi_pass` take one without. Inside a regular expression location, a named location or an `if`, it must end behind the port: nginx could not know which part of the path to replace.',
    ko: '`proxy_pass`에는 `http://`나 `https://`로 시작하는 주소를, `fastcgi_pass`와 `uwsgi_pass`에는 그것이 없는 주소를 써요. 정규식 location이나 이름 있는 location, `if` 안에서는 포트에서 끝나야 해요. 경로의 어느 부분을 바꿀지 nginx가 알 수 없기 때문이에요.',
  },
  learn: 'nginx-proxy#proxy-pass',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  severity: 'error',
  bad: 'server {\n    listen 80;\n    location / {\n        proxy_pass 127.0.0.1:8000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location / {\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'valid-pass'),
};
