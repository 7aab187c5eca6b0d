import type {Directive} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {httpDirectives, serverOf} from '../level.ts';
import {portsOf} from '../listening.ts';
import type {NginxTree} from '../tree.ts';

/** Visitors who come by HTTP are sent to the same page by HTTPS. */
export const redirectToHttps: Rule<NginxTree> = {
  id: 'nginx/redirect-to-https',
  title: {en: 'HTTP redirects to HTTPS', ko: 'HTTP로 오면 HTTPS로 보내요'},
  why: {
    en: 'Who types `example.com` comes by HTTP first, and over HTTP everybody on the way reads along. A server for port 80 that only says `return 301 https://$host$request_uri;` sends each visitor to the same page, encrypted.',
    ko: '주소창에 `example.com`만 치면 먼저 HTTP로 와요. HTTP에서는 길목에 있는 누구나 내용을 읽을 수 있어요. 80번 포트에서 `return 301 https://$host$request_uri;`만 하는 server를 두면 방문자는 같은 페이지로, 암호화된 채로 옮겨 가요.',
  },
  learn: 'nginx-deeper#https',
  reference: 'https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#return',
  severity: 'warning',
  onlyWhenAsked: true,
  bad: 'server {\n    listen 80;\n    server_name example.com;\n    return 301 https://example.com;\n}\n',
  good: 'server {\n    listen 80;\n    server_name example.com;\n    return 301 https://$host$request_uri;\n}\n',
  missing: (tree) =>
    redirects(tree).length > 0
      ? undefined
      : {
          en: 'Nothing sends visitors from HTTP to HTTPS yet. Let a server that listens on port 80 `return 301 https://$host$request_uri;`.',
          ko: '아직 HTTP로 온 방문자를 HTTPS로 보내는 곳이 없어요. 80번 포트를 듣는 server에서 `return 301 https://$host$request_uri;`를 하세요.',
        },
  *check(tree) {
    const all = redirects(tree);
    const [first] = all;
    if (first === undefined) return;
    const plain = all.filter((one) => comesByHttp(one));
    if (plain.some((one) => keepsPath(one))) return;
    const [wrong = first] = plain;
    const written = quote(tree.file.text.slice(wrong.head.start, wrong.head.end));
    yield {
      span: wrong.head,
      message:
        plain.length === 0
          ? {
              en: `${written} stands in a server that does not listen for HTTP on port 80, so nobody who comes by HTTP sees it.`,
              ko: `${particle(written, '이/가')} 있는 server는 80번 포트의 HTTP를 듣지 않아서, HTTP로 온 방문자는 이 줄을 만나지 못해요.`,
            }
          : {
              en: `${written} sends every visitor to the same page and forgets which one they wanted. End the address with \`$request_uri\`.`,
              ko: `${particle(written, '은/는')} 어떤 페이지로 왔든 모두 같은 곳으로 보내요. 주소 끝에 \`$request_uri\`를 붙이세요.`,
            },
    };
  },
};

/** Every line that sends somewhere by HTTPS. */
function redirects(tree: NginxTree): readonly Directive[] {
  return httpDirectives(tree, 'return', 'rewrite').filter(({name, args}) => {
    const target = name.value === 'return' && args.length === 1 ? args[0] : args[1];
    return (
      /^https:\/\//i.test(target?.value ?? '') &&
      (name.value === 'rewrite' || /^30[12378]$|^https/.test(args[0]?.value ?? ''))
    );
  });
}

function comesByHttp(directive: Directive): boolean {
  const server = serverOf(directive);
  return server === undefined || portsOf(server).some(({number, tls}) => number === 80 && !tls);
}

function keepsPath({name, args}: Directive): boolean {
  const target = (name.value === 'return' && args.length === 1 ? args[0] : args[1])?.value ?? '';
  return (
    /\$(?:request_uri|uri|document_uri|[1-9]|\{request_uri\}|\{uri\})/.test(target) ||
    (name.value === 'rewrite' && !/^\S+:\/\/[^/]+\/?$/.test(target))
  );
}
