import type {Directive} from '../../../syntax/nginx.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {httpDirectives, named} from '../level.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Visitors do not choose where nginx sends their requests. */
export const noOpenProxy: Rule<NginxTree> = {
  id: 'nginx/no-open-proxy',
  title: {en: 'Visitors do not choose the server behind', ko: '방문자가 뒤의 서버를 고르지 못하게 해요'},
  why: {
    en: 'Whoever can write the host of `proxy_pass` makes your server fetch any address: the metadata service of the cloud with its keys, the database next door, other people’s sites in your name. Values from the address, a header or a cookie belong into a `map` that knows the few right answers.',
    ko: '`proxy_pass`의 호스트를 마음대로 쓸 수 있으면 누구든 여러분의 서버로 아무 주소나 요청할 수 있어요. 클라우드의 메타데이터 서비스와 그 안의 키, 옆에 있는 데이터베이스, 남의 사이트까지요. 주소, 헤더, 쿠키에서 온 값은 올바른 답 몇 개만 아는 `map`을 거치게 하세요.',
  },
  reference: 'https://owasp.org/www-community/attacks/Server_Side_Request_Forgery',
  alsoKnownAs: ['gixy ssrf'],
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    location /fetch/ {\n        proxy_pass http://$arg_host;\n    }\n}\n',
  good: 'map $arg_host $chosen {\n    default 127.0.0.1:8000;\n    beta 127.0.0.1:8001;\n}\nserver {\n    listen 80;\n    location /fetch/ {\n        proxy_set_header Host $host;\n        proxy_pass http://$chosen;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const directive of httpDirectives(tree, 'proxy_pass')) {
      const [word] = directive.args;
      const host = /^(?:https?:\/\/?|\$scheme:\/\/)?([^/]*)/.exec(word?.value ?? '')?.[1] ?? '';
      const variable = /\$\{?(?:arg_\w+|http_\w+|cookie_\w+|args|query_string|request_uri|uri|[1-9])\b\}?/.exec(
        host,
      )?.[0];
      if (word === undefined || variable === undefined || !begins(host, variable) || isInside(directive)) continue;
      yield {
        span: word.span,
        message: {
          en: `The visitor writes ${quote(variable)}, and with it chooses the server that nginx asks. Let a \`map\` translate it into the few addresses that may be asked.`,
          ko: `${quote(variable)} 값은 방문자가 보낸 값이라, nginx가 어느 서버에 요청할지를 방문자가 고르게 돼요. \`map\`으로 허용할 주소 몇 개로만 바꾸세요.`,
        },
      };
    }
  },
};

/** `http://$1.internal:8000` still ends in a domain of one's own. */
function begins(host: string, variable: string): boolean {
  return host.slice(host.indexOf(variable) + variable.length).replace(/:\d+$/, '') === '' && host.startsWith(variable);
}

function isInside({parent}: Directive): boolean {
  return named(parent?.block ?? [], 'internal').length > 0;
}
