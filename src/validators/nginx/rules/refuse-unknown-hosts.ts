import type {Directive} from '../../../syntax/nginx.ts';
import type {Rule} from '../../rule.ts';
import {named, servers} from '../level.ts';
import {portsOf} from '../listening.ts';
import {missingServer} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Requests for hosts that nobody serves are refused. */
export const refuseUnknownHosts: Rule<NginxTree> = {
  id: 'nginx/refuse-unknown-hosts',
  title: {en: 'Requests for unknown hosts are refused', ko: '모르는 호스트의 요청은 거절해요'},
  why: {
    en: 'When no `server_name` fits, nginx takes the first server of the port: your app then answers for the bare IP address and for every domain that anybody points at it. A `default_server` that says `return 444;` closes those connections before Django hears of them.',
    ko: '맞는 `server_name`이 없으면 nginx는 그 포트의 첫 번째 서버를 써요. 그러면 IP 주소로 온 요청이나 누군가 마음대로 연결한 도메인에도 여러분의 앱이 답하게 돼요. `return 444;`를 하는 `default_server`를 두면 Django까지 가기 전에 연결을 끊어요.',
  },
  learn: 'nginx-proxy#server',
  reference: 'https://nginx.org/en/docs/http/request_processing.html',
  severity: 'warning',
  onlyWhenAsked: true,
  bad: 'server {\n    listen 80;\n    server_name example.com;\n    root /var/www/html;\n}\n',
  good: 'server {\n    listen 80 default_server;\n    return 444;\n}\nserver {\n    listen 80;\n    server_name example.com;\n    root /var/www/html;\n}\n',
  missing: missingServer,
  *check(tree) {
    const all = servers(tree);
    const [first] = all;
    if (first === undefined || all.some((server, at) => refuses(server) && isDefault(server, all.slice(0, at)))) return;
    const chosen = all.find((server) => portsOf(server).some((port) => port.isDefault)) ?? first;
    yield {
      span: chosen.name.span,
      message: {
        en: 'This server answers for every host that no other one names. Add a server with `listen 80 default_server;` and `return 444;`.',
        ko: '다른 서버에 이름이 없는 호스트의 요청은 모두 이 서버가 답해요. `listen 80 default_server;`와 `return 444;`가 있는 server를 더하세요.',
      },
    };
  },
};

function refuses({block = []}: Directive): boolean {
  const code = named(block, 'return')[0]?.args[0]?.value ?? '';
  return /^4\d\d$/.test(code) || named(block, 'ssl_reject_handshake').some(({args}) => args[0]?.value === 'on');
}

/** Marked as such, or the first of its port when none is marked. */
function isDefault(server: Directive, before: readonly Directive[]): boolean {
  const ports = portsOf(server);
  if (ports.some((port) => port.isDefault)) return true;
  return ports.some(({number}) => before.every((other) => portsOf(other).every((port) => port.number !== number)));
}
