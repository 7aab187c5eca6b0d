import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** listen has an address nginx can listen on. */
export const validListen: Rule<NginxTree> = {
  id: 'nginx/valid-listen',
  title: {en: 'listen has an address nginx can listen on', ko: 'listen에 쓸 수 있는 주소를 적어요'},
  why: {
    en: '`listen` takes a port (`80`), an address with a port (`127.0.0.1:8080`, `[::]:80`) or a socket (`unix:/run/x.sock`), and behind it words like `ssl` or `default_server`. Names of servers belong to `server_name`.',
    ko: '`listen`에는 포트(`80`), 주소와 포트(`127.0.0.1:8080`, `[::]:80`), 소켓(`unix:/run/x.sock`) 중 하나를 쓰고 그 뒤에 `ssl`, `default_server` 같은 단어를 붙여요. 서버 이름은 `server_name`에 써요.',
  },
  learn: 'nginx-proxy#server',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#listen',
  severity: 'error',
  bad: 'server {\n    listen 80800;\n}\n',
  good: 'server {\n    listen 8080;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'valid-listen'),
};
