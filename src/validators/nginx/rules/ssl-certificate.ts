import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** A server with TLS has a certificate and its key. */
export const sslCertificate: Rule<NginxTree> = {
  id: 'nginx/ssl-certificate',
  title: {en: 'A server with TLS has a certificate and its key', ko: 'TLS를 쓰는 server에 인증서와 키가 있어요'},
  why: {
    en: 'With `listen … ssl` the server has to prove who it is. Without `ssl_certificate`, in the server or in `http`, nginx does not start, and neither with a certificate without its key.',
    ko: '`listen … ssl`을 쓰면 서버가 자신이 누구인지 증명해야 해요. `ssl_certificate`가 server나 `http` 블록에 없으면 nginx가 시작하지 않아요. 인증서만 있고 키가 없어도 마찬가지예요.',
  },
  learn: 'nginx-deeper#https',
  reference: 'https://nginx.org/en/docs/http/configuring_https_servers.html',
  severity: 'error',
  bad: 'server {\n    listen 443 ssl;\n    server_name example.com;\n}\n',
  good: 'server {\n    listen 443 ssl;\n    server_name example.com;\n    ssl_certificate /etc/letsencrypt/live/example.com/fullchain.pem;\n    ssl_certificate_key /etc/letsencrypt/live/example.com/privkey.pem;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'ssl-certificate'),
};
