import type {Directive} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Finding, Rule} from '../../rule.ts';
import {answering, handedOver, refusing, siteBlocks, unlessOneSite} from '../answering.ts';
import {leadsElsewhere} from '../leads-elsewhere.ts';
import {httpDirectives, named} from '../level.ts';
import type {Location} from '../location.ts';
import type {NginxTree} from '../tree.ts';

/** Requests for a path reach the program that is to answer them. */
export const proxyPassTo: Rule<NginxTree, {readonly target: string; readonly path: string}> = {
  id: 'nginx/proxy-pass-to',
  title: {en: 'Requests reach the app through proxy_pass', ko: 'proxy_pass로 요청을 앱에 넘겨요'},
  why: {
    en: 'nginx does not run Python: it takes the request and hands it to gunicorn, at the socket or port where gunicorn listens. Both must name the same place, or each request ends in 502 Bad Gateway.',
    ko: 'nginx는 Python을 실행하지 않아요. 요청을 받아 gunicorn이 기다리는 소켓이나 포트로 넘겨줘요. 둘이 같은 곳을 가리켜야 하고, 다르면 모든 요청이 502 Bad Gateway로 끝나요.',
  },
  learn: 'nginx-proxy#proxy-pass',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  severity: 'warning',
  onlyWhenAsked: true,
  /** `target`: `unix:/run/app.sock` or `127.0.0.1:8000`; empty: any. `path`: which requests. */
  defaults: {target: '', path: '/'},
  bad: 'server {\n    listen 80;\n    location /api/ {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location / {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: (tree, {target}) =>
    httpDirectives(tree, 'proxy_pass').length > 0
      ? undefined
      : {
          en: `There is no \`proxy_pass\` yet. Hand the requests over with ${quote(`proxy_pass http://${target || '127.0.0.1:8000'};`)}.`,
          ko: `아직 \`proxy_pass\`가 없어요. ${particle(quote(`proxy_pass http://${target || '127.0.0.1:8000'};`), '으로/로')} 요청을 넘기세요.`,
        },
  *check(tree, {target, path}) {
    const snippet = siteBlocks(tree).length > 0 ? undefined : judgeSnippet(tree, target);
    if (snippet !== undefined) yield snippet;
    yield* unlessOneSite(tree, (block) => judge(tree, block, path, target));
  },
};

/** What keeps a server from passing the path on; undefined when nothing does. */
function judge(tree: NginxTree, block: readonly Directive[], path: string, target: string): Finding | undefined {
  const found = answering(tree, block, path);
  if (found === 'unknown') return undefined;
  const pass = found && (passOf(found) ?? passOf(handedOver(tree, found, block)));
  if (found !== undefined && pass !== undefined)
    return leadsElsewhere(tree, pass, target, found, path) ?? closed(tree, found);
  const what = found === undefined ? undefined : `location ${found.path}`;
  return {
    span: found?.directive.head ?? block[0]?.parent?.name.span ?? {start: 0, end: 0},
    message: {
      en: `A request for ${quote(path)} is answered by ${what === undefined ? 'no location' : quote(what)}, so no program behind hears of it. Put \`proxy_pass\` into a location that answers it, such as ${quote(`location ${path}`)}.`,
      ko: `${quote(path)} 요청은 ${what === undefined ? '맡는 location이 없어서' : `${quote(what)}에서 처리돼서`} 뒤의 프로그램까지 가지 않아요. ${quote(`location ${path}`)}처럼 이 요청을 맡는 location에 \`proxy_pass\`를 쓰세요.`,
    },
  };
}

/** A line of the location because of which its `proxy_pass` is never asked, or not for everybody. */
function closed(tree: NginxTree, location: Location): Finding | undefined {
  const early = location.block.find(({name}) => /^(?:return|rewrite|break)$/.test(name.value));
  if (early?.name.value === 'return')
    return {
      span: early.head,
      message: {
        en: 'This line answers every request of the location before `proxy_pass` is looked at. Leave it out.',
        ko: '이 줄이 이 location의 모든 요청에 먼저 답해서 `proxy_pass`는 쓰이지 않아요. 이 줄을 빼세요.',
      },
    };
  const refused = refusing(tree, location);
  if (refused === undefined) return undefined;
  return {
    span: refused.head,
    message: {
      en: 'Visitors are refused here, so their requests never reach the program. Leave the line out.',
      ko: '여기서 방문자를 거절해서 요청이 프로그램까지 가지 않아요. 이 줄을 빼세요.',
    },
  };
}

function judgeSnippet(tree: NginxTree, target: string): Finding | undefined {
  const passes = httpDirectives(tree, 'proxy_pass');
  const wrong = passes.map((one) => leadsElsewhere(tree, one, target));
  return wrong.includes(undefined) ? undefined : wrong[0];
}

function passOf(location: Location | undefined): Directive | undefined {
  return location && named(location.block, 'proxy_pass')[0];
}
