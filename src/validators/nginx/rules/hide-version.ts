import type {Rule} from '../../rule.ts';
import {hasUnknownInclude, httpDirectives, named, servers} from '../level.ts';
import type {NginxTree} from '../tree.ts';

/** nginx does not tell its version to everybody. */
export const hideVersion: Rule<NginxTree> = {
  id: 'nginx/hide-version',
  title: {en: 'nginx keeps its version to itself', ko: 'nginx 버전을 알리지 않아요'},
  why: {
    en: 'Each answer and each error page carries `Server: nginx/1.22.1`. Programs that search the net for servers with a known hole read just that line. `server_tokens off;` leaves `nginx` and takes the number away; it belongs into the `http` block, so that all sites have it.',
    ko: '모든 응답과 오류 페이지에 `Server: nginx/1.22.1`이 붙어요. 알려진 취약점이 있는 서버를 찾아다니는 프로그램은 바로 그 줄을 봐요. `server_tokens off;`를 쓰면 `nginx`만 남고 숫자가 빠져요. 모든 사이트에 적용되도록 `http` 블록에 두세요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#server_tokens',
  alsoKnownAs: ['gixy version_disclosure', 'nginx-lint server-tokens-enabled'],
  severity: 'hint',
  bad: 'events {}\nhttp {\n    include mime.types;\n    server {\n        listen 80;\n        root /var/www/html;\n    }\n}\n',
  good: 'events {}\nhttp {\n    server_tokens off;\n    include mime.types;\n    server {\n        listen 80;\n        root /var/www/html;\n    }\n}\n',
  missing: (tree) => {
    const set = httpDirectives(tree, 'server_tokens');
    if (set.length > 0) return undefined;
    return {
      en: 'There is no `server_tokens` line yet, so nginx tells its version to everybody. Add `server_tokens off;`.',
      ko: '아직 `server_tokens` 줄이 없어서 nginx가 누구에게나 버전을 알려요. `server_tokens off;`를 넣으세요.',
    };
  },
  *check(tree) {
    for (const directive of httpDirectives(tree, 'server_tokens'))
      if (directive.args[0]?.value === 'on') yield {span: directive.head, message};
    if (tree.context !== 'main') return;
    for (const http of named(tree.file.directives, 'http')) {
      const block = http.block ?? [];
      const all = servers(tree);
      if (named(block, 'server_tokens').length > 0 || hasUnknownInclude(block) || all.length === 0) continue;
      if (all.every((server) => named(server.block ?? [], 'server_tokens').length > 0)) continue;
      yield {span: http.name.span, message};
    }
  },
};

const message = {
  en: 'nginx sends its version with every answer. Add `server_tokens off;` to the `http` block.',
  ko: 'nginx가 모든 응답에 버전을 붙여 보내요. `http` 블록에 `server_tokens off;`를 넣으세요.',
};
