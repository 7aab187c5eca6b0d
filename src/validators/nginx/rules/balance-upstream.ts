import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {httpDirectives, named} from '../level.ts';
import type {NginxTree} from '../tree.ts';
import {readTarget, upstreams} from '../upstream.ts';

/** Requests are shared among several servers. */
export const balanceUpstream: Rule<NginxTree, {readonly servers: number}> = {
  id: 'nginx/balance-upstream',
  title: {en: 'Requests are shared among several servers', ko: '요청을 여러 서버에 나눠요'},
  why: {
    en: 'An `upstream` is a name for a group of servers. nginx gives each request to the next one in turn and leaves out those that do not answer: that is load balancing, and more than a reverse proxy has to do.',
    ko: '`upstream`은 서버 여러 대에 붙인 이름이에요. nginx는 요청을 차례로 나눠 주고 답이 없는 서버는 건너뛰어요. 이것이 로드 밸런싱이고, 리버스 프록시라면 꼭 해야 하는 일은 아니에요.',
  },
  learn: 'nginx-deeper#balancing',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html',
  severity: 'warning',
  onlyWhenAsked: true,
  defaults: {servers: 2},
  bad: 'upstream app {\n    server 127.0.0.1:8000;\n}\nserver {\n    listen 80;\n    location / {\n        include proxy_params;\n        proxy_pass http://app;\n    }\n}\n',
  good: 'upstream app {\n    server 127.0.0.1:8000;\n    server 127.0.0.1:8001;\n}\nserver {\n    listen 80;\n    location / {\n        include proxy_params;\n        proxy_pass http://app;\n    }\n}\n',
  missing: (tree) =>
    upstreams(tree).length > 0
      ? undefined
      : {
          en: 'There is no `upstream` block yet. Give the group of servers a name, and use it in `proxy_pass`.',
          ko: '아직 `upstream` 블록이 없어요. 서버들에 이름을 붙이고 `proxy_pass`에서 그 이름을 쓰세요.',
        },
  *check(tree, {servers}) {
    const used = new Set(passes(tree).map(({args}) => readTarget(args[0]?.value ?? '')?.authority.toLowerCase()));
    const open = passes(tree).some(({args}) => args[0]?.value.includes('$'));
    const all = upstreams(tree);
    const inUse = all.filter(({args}) => open || used.has(args[0]?.value.toLowerCase()));
    const [first] = all;
    if (first === undefined || inUse.some(({block}) => active(block ?? []) >= servers)) return;
    const [upstream = first] = inUse;
    const name = quote(upstream.args[0]?.value ?? '');
    yield {
      span: upstream.head,
      message:
        inUse.length === 0
          ? {
              en: `Nothing uses the upstream ${name}. Write ${quote(`proxy_pass http://${upstream.args[0]?.value ?? ''};`)}.`,
              ko: `업스트림 ${particle(name, '을/를')} 쓰는 곳이 없어요. ${quote(`proxy_pass http://${upstream.args[0]?.value ?? ''};`)}라고 쓰세요.`,
            }
          : {
              en: `The upstream ${name} has ${active(upstream.block ?? [])} of the ${servers} servers it is to have. Add a \`server\` line for each.`,
              ko: `업스트림 ${name}에는 서버가 ${servers}대 있어야 하는데 ${active(upstream.block ?? [])}대뿐이에요. 서버마다 \`server\` 줄을 더하세요.`,
            },
    };
  },
};

function passes(tree: NginxTree) {
  return httpDirectives(tree, 'proxy_pass', 'grpc_pass', 'uwsgi_pass');
}

/** The servers that take part; the same address twice is one. */
function active(block: Parameters<typeof named>[0]): number {
  const lines = named(block, 'server').filter(
    ({args}) => !args.some(({value}) => value === 'down' || value === 'backup'),
  );
  return new Set(lines.map(({args}) => args[0]?.value)).size;
}
