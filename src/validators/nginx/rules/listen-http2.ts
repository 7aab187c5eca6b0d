import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** http2 stands on a line of its own. */
export const listenHttp2: Rule<NginxTree> = {
  id: 'nginx/listen-http2',
  title: {en: 'http2 stands on a line of its own', ko: 'http2는 따로 한 줄로 써요'},
  why: {
    en: 'Since nginx 1.25.1 `http2` behind `listen` is deprecated and gives a warning at each start. The new form is `http2 on;` in the server. nginx 1.22 of Debian 12 knows only the old one, so look at `nginx -v` first.',
    ko: 'nginx 1.25.1부터 `listen` 뒤의 `http2`는 폐기 예정이라 시작할 때마다 경고가 나와요. 새 방식은 server 블록의 `http2 on;`이에요. 다만 Debian 12의 nginx 1.22는 예전 방식만 아니까 `nginx -v`부터 확인하세요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_v2_module.html#http2',
  severity: 'warning',
  since: '1.25.1',
  bad: 'server {\n    listen 443 ssl http2;\n    ssl_certificate /etc/ssl/site.crt;\n    ssl_certificate_key /etc/ssl/site.key;\n}\n',
  good: 'server {\n    listen 443 ssl;\n    ssl_certificate /etc/ssl/site.crt;\n    ssl_certificate_key /etc/ssl/site.key;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'listen-http2'),
};
