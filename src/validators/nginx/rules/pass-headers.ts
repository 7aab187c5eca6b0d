import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {fixedScheme} from '../fixed-scheme.ts';
import {sentHeaders} from '../headers.ts';
import {httpDirectives} from '../level.ts';
import {ownAddress} from '../own-address.ts';
import {proxiedApps} from '../proxied.ts';
import type {NginxTree} from '../tree.ts';

/** Every program behind hears the headers that were asked for. */
export const passHeaders: Rule<NginxTree, {readonly headers: readonly string[]}> = {
  id: 'nginx/pass-headers',
  title: {en: 'The app hears who asked for what, and how', ko: '누가 어떻게 요청했는지 앱에 넘겨요'},
  why: {
    en: 'Between the browser and Django stands nginx, so Django sees only nginx unless it is told: `Host` says which site was asked for, `X-Forwarded-For` by whom, `X-Forwarded-Proto` whether by HTTPS. Debian’s `include proxy_params;` sends all of them.',
    ko: '브라우저와 Django 사이에 nginx가 있어서, 알려 주지 않으면 Django에는 nginx만 보여요. `Host`는 어느 사이트를 요청했는지, `X-Forwarded-For`는 누가 요청했는지, `X-Forwarded-Proto`는 HTTPS로 왔는지를 알려 줘요. Debian의 `include proxy_params;` 한 줄이 모두 보내 줘요.',
  },
  learn: 'nginx-proxy#headers',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
  severity: 'warning',
  onlyWhenAsked: true,
  defaults: {headers: ['Host', 'X-Forwarded-For', 'X-Forwarded-Proto']},
  bad: 'server {\n    listen 80;\n    location / {\n        proxy_set_header Host $host;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location / {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: (tree) =>
    httpDirectives(tree, 'proxy_pass').length > 0
      ? undefined
      : {
          en: 'There is no `proxy_pass` yet, so no program hears anything.',
          ko: '아직 `proxy_pass`가 없어서 헤더를 받을 프로그램이 없어요.',
        },
  *check(tree, {headers}) {
    for (const {directive, place} of proxiedApps(tree)) {
      const sent = sentHeaders(tree, place);
      if (sent.kind === 'unknown') continue;
      const asked = new Set(headers.map((name) => name.toLowerCase()));
      const wrong = [
        asked.has('host') ? ownAddress(sent) : undefined,
        asked.has('x-forwarded-proto') ? fixedScheme(directive, sent) : undefined,
      ];
      yield* wrong.filter((one) => one !== undefined);
      const lost = headers.filter((name) => !sent.values.get(name.toLowerCase()) && !isGiven(sent.values, name));
      if (lost.length === 0) continue;
      const names = quote(lost.join(', '));
      yield {
        span: directive.head,
        message: {
          en: `The program behind does not hear ${names}. Add \`include proxy_params;\`, or a \`proxy_set_header\` line for each.`,
          ko: `뒤의 프로그램에 ${names} 헤더가 가지 않아요. \`include proxy_params;\`를 넣거나, 헤더마다 \`proxy_set_header\` 줄을 쓰세요.`,
        },
      };
    }
  },
};

/** A file that comes with nginx sets it: the name is there, its value is not. */
function isGiven(values: ReadonlyMap<string, string | undefined>, name: string): boolean {
  return values.has(name.toLowerCase()) && values.get(name.toLowerCase()) === undefined;
}
