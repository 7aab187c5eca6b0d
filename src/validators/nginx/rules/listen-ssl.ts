import type {Directive} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {hasUnknownInclude, inForce, named, servers} from '../level.ts';
import {listeningPort} from '../listening.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Where HTTPS is meant, `listen` says `ssl`. */
export const listenSsl: Rule<NginxTree> = {
  id: 'nginx/listen-ssl',
  title: {en: 'A port for HTTPS listens with ssl', ko: 'HTTPS 포트에는 listen에 ssl을 붙여요'},
  why: {
    en: 'The number 443 means nothing to nginx: without the word `ssl` it speaks plain HTTP there, the certificate in the same block is never used, and browsers show an error such as `ERR_SSL_PROTOCOL_ERROR`. `nginx -t` accepts it.',
    ko: 'nginx에게 443은 그냥 숫자예요. `ssl`이라는 말이 없으면 그 포트에서도 암호화하지 않은 HTTP로 말하고, 같은 블록의 인증서는 쓰이지 않고, 브라우저에는 `ERR_SSL_PROTOCOL_ERROR` 같은 오류가 나와요. `nginx -t`는 그대로 통과해요.',
  },
  learn: 'nginx-deeper#https',
  reference: 'https://nginx.org/en/docs/http/configuring_https_servers.html',
  severity: 'warning',
  bad: 'server {\n    listen 443;\n    server_name example.com;\n    ssl_certificate /etc/ssl/certs/example.pem;\n    ssl_certificate_key /etc/ssl/private/example.key;\n    root /var/www/html;\n}\n',
  good: 'server {\n    listen 443 ssl;\n    server_name example.com;\n    ssl_certificate /etc/ssl/certs/example.pem;\n    ssl_certificate_key /etc/ssl/private/example.key;\n    root /var/www/html;\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const server of servers(tree)) {
      const listens = named(server.block ?? [], 'listen');
      if (listens.some(speaksTls) || isOldStyle(tree, server) || hasUnknownInclude(server.block ?? [])) continue;
      const certificate = named(server.block ?? [], 'ssl_certificate')[0];
      const port = listens.find((one) => listeningPort(one) === 443);
      const target =
        port ?? (certificate && listens.length === 1 && listeningPort(listens[0]) !== 80 ? listens[0] : undefined);
      const last = target?.args.at(-1);
      if (certificate === undefined || target === undefined || last === undefined) continue;
      yield {
        span: target.head,
        message: {
          en: `${quote(textOf(tree, target))} speaks plain HTTP: the certificate of this server is never used. Write ${quote(`${textOf(tree, target)} ssl;`)}.`,
          ko: `${particle(quote(textOf(tree, target)), '은/는')} 암호화하지 않은 HTTP로 말해서 이 서버의 인증서가 쓰이지 않아요. ${quote(`${textOf(tree, target)} ssl;`)}라고 쓰세요.`,
        },
        fix: {edits: [{span: {start: last.span.end, end: last.span.end}, text: ' ssl'}]},
      };
    }
  },
};

function speaksTls({args}: Directive): boolean {
  return args.some(({value}) => value === 'ssl' || value === 'quic');
}

/** `ssl on;`, which nginx knew until 1.25. */
function isOldStyle(tree: NginxTree, server: Directive): boolean {
  return inForce(tree, server, 'ssl').some(({args}) => args[0]?.value === 'on');
}

function textOf({file}: NginxTree, {head}: Directive): string {
  return file.text.slice(head.start, head.end);
}
