import type {Rule} from '../../rule.ts';
import {hasUnknownInclude, named, serverOf, servers} from '../level.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Each server says where it listens. */
export const serverHasListen: Rule<NginxTree> = {
  id: 'nginx/server-has-listen',
  title: {en: 'Each server says where it listens', ko: '서버마다 어디에서 기다리는지 적어요'},
  why: {
    en: 'A server block without `listen` is accepted: nginx then takes port 80, or port 8000 when it was started by an ordinary user. That port 8000 is the one gunicorn likes to use makes the surprise complete. One line says what you mean.',
    ko: '`listen`이 없는 server 블록도 받아들여져요. 이때 nginx는 80번 포트를 쓰고, 일반 사용자가 시작하면 8000번을 써요. 8000번은 마침 gunicorn도 즐겨 쓰는 포트라 더 헷갈려요. 한 줄이면 뜻이 분명해져요.',
  },
  learn: 'nginx-proxy#server',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#listen',
  severity: 'hint',
  bad: 'server {\n    server_name example.com;\n    root /var/www/html;\n}\n',
  good: 'server {\n    listen 80;\n    server_name example.com;\n    root /var/www/html;\n}\n',
  missing: missingDirectives,
  *check(tree) {
    // A `listen` in the wrong place is refused, and told so by another rule.
    const elsewhere = new Set(tree.file.all.filter(({name}) => name.value === 'listen').map(serverOf));
    for (const server of servers(tree)) {
      const block = server.block ?? [];
      if (named(block, 'listen').length > 0 || hasUnknownInclude(block)) continue;
      if (elsewhere.has(server) || block.some(({args}) => args.some(({value}) => value === 'listen'))) continue;
      const open = tree.file.text.indexOf('{', server.head.end) + 1;
      const space = /^(?:[ \t]*\r?\n[ \t]+)?/.exec(tree.file.text.slice(open, open + 200))?.[0] || ' ';
      yield {
        span: server.name.span,
        message: {
          en: 'This server has no `listen`, so nginx takes port 80 (or 8000 when an ordinary user starts it). Say it: `listen 80;`.',
          ko: '이 서버에는 `listen`이 없어서 nginx가 80번 포트(일반 사용자가 시작하면 8000번)를 써요. `listen 80;`이라고 분명히 적으세요.',
        },
        fix: {edits: [{span: {start: open, end: open}, text: `${space}listen 80;`}]},
      };
    }
  },
};
