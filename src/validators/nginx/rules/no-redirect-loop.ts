import type {Directive} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {named, servers} from '../level.ts';
import {portsOf} from '../listening.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** No server redirects to itself. */
export const noRedirectLoop: Rule<NginxTree> = {
  id: 'nginx/no-redirect-loop',
  title: {en: 'No server redirects to itself', ko: '서버가 자기 자신으로 리다이렉트하지 않아요'},
  why: {
    en: 'A `return` at the top of a server answers everything that arrives at it. When the address it sends visitors to ends up at the same server, the browser gives up with `ERR_TOO_MANY_REDIRECTS`. The redirect from HTTP to HTTPS needs a server of its own that listens on port 80 only.',
    ko: 'server 바로 아래의 `return`은 그 서버로 온 모든 요청에 답해요. 보내는 주소가 다시 같은 서버로 오면 브라우저는 `ERR_TOO_MANY_REDIRECTS`를 내고 포기해요. HTTP에서 HTTPS로 보내는 리다이렉트는 80번 포트만 듣는 server 블록을 따로 만들어 두세요.',
  },
  learn: 'nginx-deeper#https',
  reference: 'https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#return',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    listen 443 ssl;\n    server_name example.com;\n    ssl_certificate /etc/ssl/certs/example.pem;\n    ssl_certificate_key /etc/ssl/private/example.key;\n    return 301 https://$host$request_uri;\n}\n',
  good: 'server {\n    listen 80;\n    server_name example.com;\n    return 301 https://$host$request_uri;\n}\nserver {\n    listen 443 ssl;\n    server_name example.com;\n    ssl_certificate /etc/ssl/certs/example.pem;\n    ssl_certificate_key /etc/ssl/private/example.key;\n    root /var/www/html;\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const server of servers(tree)) {
      const [redirect] = named(server.block ?? [], 'return');
      const target = redirect && targetOf(redirect);
      if (redirect === undefined || target === undefined || !keepsHost(server, target.host)) continue;
      const port = target.port ?? (target.tls ? 443 : 80);
      if (!portsOf(server).some((one) => one.number === port && one.tls === target.tls)) continue;
      yield {
        span: redirect.head,
        message: {
          en: `This server listens on port ${port} itself, so ${quote(`${redirect.name.text} ${redirect.args.map(({text}) => text).join(' ')}`)} sends visitors back to where they are, for ever. Put the redirect into a server of its own that listens on the other port only.`,
          ko: `이 서버가 ${port}번 포트도 듣고 있어서 ${particle(quote(`${redirect.name.text} ${redirect.args.map(({text}) => text).join(' ')}`), '은/는')} 방문자를 같은 곳으로 끝없이 돌려보내요. 다른 포트만 듣는 server 블록을 따로 만들고 거기에 두세요.`,
        },
      };
    }
  },
};

interface RedirectTarget {
  readonly tls: boolean;
  readonly host: string;
  readonly port: number | undefined;
}

/** Where a redirect goes that passes the path on; a fixed page may well be another server's. */
function targetOf({args}: Directive): RedirectTarget | undefined {
  const [code, url] = args.length > 1 ? [args[0]?.value, args[1]?.value] : ['302', args[0]?.value];
  if (!/^30[1278]$/.test(code ?? '')) return undefined;
  const [, scheme, host = '', port, path] = /^(https?):\/\/([^/:$]+|\$\w+)(?::(\d+))?(.*)$/s.exec(url ?? '') ?? [];
  if (scheme === undefined || !/^\/?\$(?:request_uri|uri)/.test(path ?? '')) return undefined;
  return {tls: scheme === 'https', host, port: port === undefined ? undefined : Number(port)};
}

function keepsHost(server: Directive, host: string): boolean {
  if (/^\$(?:host|http_host|server_name)$/.test(host)) return host !== '$server_name' || names(server).length === 1;
  return !host.startsWith('$') && names(server).includes(host.toLowerCase());
}

function names(server: Directive): readonly string[] {
  return named(server.block ?? [], 'server_name').flatMap(({args}) => args.map(({value}) => value.toLowerCase()));
}
