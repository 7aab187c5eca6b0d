import type {Directive} from '../../../syntax/nginx.ts';
import type {Rule} from '../../rule.ts';
import {hasUnknownInclude, inForce, levels, servers} from '../level.ts';
import {portsOf} from '../listening.ts';
import type {NginxTree} from '../tree.ts';

/** A server speaks HTTPS, with a certificate and its key. */
export const serveHttps: Rule<NginxTree> = {
  id: 'nginx/serve-https',
  title: {en: 'A server speaks HTTPS', ko: 'HTTPS로 답하는 서버가 있어요'},
  why: {
    en: 'HTTPS takes three things: `listen 443 ssl;`, a certificate that says who you are, and the key that proves it. certbot writes all three; knowing them lets you read what it wrote.',
    ko: 'HTTPS에는 세 가지가 필요해요. `listen 443 ssl;`, 누구인지 말해 주는 인증서, 그것을 증명하는 키예요. certbot이 모두 써 주지만, 알고 있어야 써 놓은 것을 읽을 수 있어요.',
  },
  learn: 'nginx-deeper#https',
  reference: 'https://nginx.org/en/docs/http/configuring_https_servers.html',
  severity: 'warning',
  onlyWhenAsked: true,
  bad: 'server {\n    listen 8443 ssl;\n    ssl_certificate /etc/ssl/certs/example.pem;\n    ssl_certificate_key /etc/ssl/private/example.key;\n}\n',
  good: 'server {\n    listen 443 ssl;\n    ssl_certificate /etc/ssl/certs/example.pem;\n    ssl_certificate_key /etc/ssl/private/example.key;\n}\n',
  missing: (tree) =>
    servers(tree).some((server) => portsOf(server).some(({tls}) => tls))
      ? undefined
      : {
          en: 'No server speaks HTTPS yet. Write `listen 443 ssl;` with `ssl_certificate` and `ssl_certificate_key`.',
          ko: '아직 HTTPS로 답하는 서버가 없어요. `listen 443 ssl;`과 `ssl_certificate`, `ssl_certificate_key`를 쓰세요.',
        },
  *check(tree) {
    const all = servers(tree).filter((server) => portsOf(server).some(({tls}) => tls));
    const [first] = all;
    const onPort = all.filter((server) => portsOf(server).some(({number, tls}) => tls && number === 443));
    if (first === undefined || onPort.some((server) => hasCertificate(tree, server))) return;
    const [server = first] = onPort;
    yield {
      span: server.name.span,
      message:
        onPort.length === 0
          ? {
              en: 'This server speaks HTTPS, but not on port 443, where browsers ask. Write `listen 443 ssl;`.',
              ko: '이 서버는 HTTPS로 답하지만, 브라우저가 요청하는 443번 포트가 아니에요. `listen 443 ssl;`이라고 쓰세요.',
            }
          : {
              en: 'This server lacks its certificate or key. Add `ssl_certificate` and `ssl_certificate_key`.',
              ko: '이 서버에 인증서나 키가 없어요. `ssl_certificate`와 `ssl_certificate_key`를 넣으세요.',
            },
    };
  },
};

function hasCertificate(tree: NginxTree, server: Directive): boolean {
  if (levels(tree, server).some(hasUnknownInclude)) return true;
  return ['ssl_certificate', 'ssl_certificate_key'].every((name) => inForce(tree, server, name).length > 0);
}
