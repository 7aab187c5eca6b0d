import type {Directive} from '../../../syntax/nginx.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Finding, Rule} from '../../rule.ts';
import {answering, handedOver, unlessOneSite} from '../answering.ts';
import {httpDirectives, named} from '../level.ts';
import type {NginxTree} from '../tree.ts';
import {upgradeMessage, upgradeOf} from '../websocket.ts';

/** A WebSocket can be opened at a path. */
export const openWebsocket: Rule<NginxTree, {readonly path: string}> = {
  id: 'nginx/open-websocket',
  title: {en: 'A WebSocket can be opened', ko: '웹소켓을 열 수 있어요'},
  why: {
    en: 'A WebSocket begins as an HTTP request that asks for an upgrade. nginx passes that wish on only when it is told to, with `Upgrade`, `Connection` and HTTP/1.1; otherwise the program behind sees an ordinary GET and Django answers 404.',
    ko: '웹소켓은 업그레이드를 부탁하는 HTTP 요청으로 시작해요. nginx는 `Upgrade`, `Connection`, HTTP/1.1을 정해 주어야만 그 부탁을 넘겨요. 그러지 않으면 뒤의 프로그램에는 평범한 GET으로 보이고 Django는 404로 답해요.',
  },
  learn: 'nginx-deeper#websocket',
  reference: 'https://nginx.org/en/docs/http/websocket.html',
  severity: 'warning',
  onlyWhenAsked: true,
  defaults: {path: '/ws/'},
  bad: 'server {\n    listen 80;\n    location / {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location /ws/ {\n        include proxy_params;\n        proxy_http_version 1.1;\n        proxy_set_header Upgrade $http_upgrade;\n        proxy_set_header Connection "upgrade";\n        proxy_pass http://127.0.0.1:9000;\n    }\n}\n',
  missing: (tree) =>
    httpDirectives(tree, 'proxy_pass').length > 0
      ? undefined
      : {
          en: 'There is no `proxy_pass` yet, so no WebSocket reaches the program behind.',
          ko: '아직 `proxy_pass`가 없어서 웹소켓이 뒤의 프로그램까지 가지 못해요.',
        },
  *check(tree, {path}) {
    yield* unlessOneSite(tree, (block) => judge(tree, block, path));
  },
};

/** What keeps a WebSocket from being opened at the path; undefined when nothing does. */
function judge(tree: NginxTree, block: readonly Directive[], path: string): Finding | undefined {
  const found = answering(tree, block, path);
  if (found === 'unknown') return undefined;
  const place = found && named(found.block, 'proxy_pass').length === 0 ? handedOver(tree, found, block) : found;
  const pass = place && named(place.block, 'proxy_pass')[0];
  const upgrade = pass && upgradeOf(tree, place.directive);
  if (upgrade?.kind === 'lacks')
    return {span: pass?.head ?? place?.directive.head ?? start, message: upgradeMessage(upgrade.lines)};
  if (upgrade !== undefined) return undefined;
  return {
    span: found?.directive.head ?? block[0]?.parent?.name.span ?? start,
    message: {
      en: `A request for ${quote(path)} does not reach any program. Add ${quote(`location ${path}`)} with a \`proxy_pass\`.`,
      ko: `${quote(path)} 요청이 어떤 프로그램에도 가지 않아요. ${quote(`location ${path}`)}에 \`proxy_pass\`를 쓰세요.`,
    },
  };
}

const start = {start: 0, end: 0};
