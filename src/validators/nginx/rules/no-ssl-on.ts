import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** TLS is switched on at listen. */
export const noSslOn: Rule<NginxTree> = {
  id: 'nginx/no-ssl-on',
  title: {en: 'TLS is switched on at listen', ko: 'TLS는 listen에서 켜요'},
  why: {
    en: '`ssl on;` makes a server speak TLS on all its ports. It has been deprecated since 1.15, and nginx 1.25.1 has removed it. `listen 443 ssl;` says it for one port.',
    ko: '`ssl on;`은 server의 모든 포트에서 TLS를 켜는 옛 지시어예요. 1.15부터 폐기 예정이었고 1.25.1에서 없어졌어요. `listen 443 ssl;`처럼 포트마다 켜세요.',
  },
  learn: 'nginx-deeper#https',
  reference: 'https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl',
  severity: 'warning',
  bad: 'server {\n    listen 443;\n    ssl on;\n    ssl_certificate /etc/ssl/site.crt;\n    ssl_certificate_key /etc/ssl/site.key;\n}\n',
  good: 'server {\n    listen 443 ssl;\n    ssl_certificate /etc/ssl/site.crt;\n    ssl_certificate_key /etc/ssl/site.key;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'no-ssl-on'),
};
