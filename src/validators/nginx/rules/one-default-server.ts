import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** One default server for each address. */
export const oneDefaultServer: Rule<NginxTree> = {
  id: 'nginx/one-default-server',
  title: {en: 'One default server for each address', ko: '주소마다 기본 서버는 하나예요'},
  why: {
    en: "The default server answers requests whose name no server has. For one address and port only one server can be that; a second `default_server` stops nginx: `a duplicate default server`. Debian's own site `default` already has it for port 80.",
    ko: '기본 서버는 어느 server_name에도 맞지 않는 요청을 받아요. 같은 주소와 포트에는 하나만 있을 수 있어서, `default_server`가 둘이면 nginx가 `a duplicate default server` 오류를 내며 멈춰요. Debian에 처음부터 있는 사이트 `default`가 이미 80번 포트의 기본 서버예요.',
  },
  learn: 'nginx-proxy#server',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#listen',
  severity: 'error',
  bad: 'server {\n    listen 80 default_server;\n}\nserver {\n    listen 80 default_server;\n    server_name example.com;\n}\n',
  good: 'server {\n    listen 80 default_server;\n}\nserver {\n    listen 80;\n    server_name example.com;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'one-default-server'),
};
