import type {Directive} from '../../../syntax/nginx.ts';
import type {Rule} from '../../rule.ts';
import {readLocation} from '../location.ts';
import {missingDirectives} from '../presence.ts';
import {proxiedApps} from '../proxied.ts';
import type {NginxTree} from '../tree.ts';
import {upgradeMessage, upgradeOf} from '../websocket.ts';

/** A location for WebSockets passes the upgrade on. */
export const websocketUpgrade: Rule<NginxTree> = {
  id: 'nginx/websocket-upgrade',
  title: {en: 'A location for WebSockets passes the upgrade on', ko: '웹소켓 location은 Upgrade를 넘겨요'},
  why: {
    en: 'A WebSocket begins as an HTTP request with `Upgrade: websocket` and `Connection: Upgrade`. Both belong to one connection only, so nginx does not pass them on by itself, and before 1.29.7 it speaks HTTP/1.0 to the program behind, which knows no upgrade. It takes three lines: `proxy_http_version 1.1;`, `proxy_set_header Upgrade $http_upgrade;` and `proxy_set_header Connection "upgrade";` (or a `map` that decides).',
    ko: '웹소켓은 `Upgrade: websocket`과 `Connection: Upgrade`가 붙은 HTTP 요청으로 시작해요. 이 두 헤더는 연결 하나에만 해당해서 nginx가 저절로 넘기지 않고, 1.29.7 전의 nginx는 뒤의 프로그램과 업그레이드를 모르는 HTTP/1.0으로 이야기해요. 세 줄이 필요해요: `proxy_http_version 1.1;`, `proxy_set_header Upgrade $http_upgrade;`, `proxy_set_header Connection "upgrade";`(또는 `map`으로 정하기).',
  },
  learn: 'nginx-deeper#websocket',
  reference: 'https://nginx.org/en/docs/http/websocket.html',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    location /ws/ {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:9000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location /ws/ {\n        include proxy_params;\n        proxy_http_version 1.1;\n        proxy_set_header Upgrade $http_upgrade;\n        proxy_set_header Connection "upgrade";\n        proxy_pass http://127.0.0.1:9000;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const {directive, place} of proxiedApps(tree)) {
      const upgrade = upgradeOf(tree, place);
      if (upgrade.kind !== 'lacks' || !(upgrade.began || isForSockets(tree, place))) continue;
      yield {span: directive.head, message: upgradeMessage(upgrade.lines)};
    }
  },
};

/** Is the location named as those for WebSockets are? */
function isForSockets(tree: NginxTree, place: Directive | undefined): boolean {
  const path = place && readLocation(tree, place)?.path;
  return path !== undefined && /(?:^|\/)\^?(?:ws|wss|websockets?|socket\.io|cable)(?:\/|$)/i.test(path);
}
