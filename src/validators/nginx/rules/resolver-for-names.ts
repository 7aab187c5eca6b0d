import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {hasUnknownInclude, httpDirectives, inForce, levels} from '../level.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';
import {readTarget, settled, upstreamNamed} from '../upstream.ts';

/** A name that nginx has to look up while it runs needs a resolver. */
export const resolverForNames: Rule<NginxTree> = {
  id: 'nginx/resolver-for-names',
  title: {en: 'A name in a variable needs a resolver', ko: '변수에 든 이름에는 resolver가 필요해요'},
  why: {
    en: 'nginx looks up the names in `proxy_pass` when it starts. With a variable it can do so only when a request comes, and for that it does not use the system’s settings: without `resolver` each request ends in 502 and `no resolver defined to resolve web` in the error log. In Docker the address is `127.0.0.11`.',
    ko: 'nginx는 시작할 때 `proxy_pass`의 이름을 찾아 둬요. 변수를 쓰면 요청이 와야 찾을 수 있는데, 이때는 시스템 설정을 쓰지 않아요. `resolver`가 없으면 요청마다 502가 나고 오류 로그에 `no resolver defined to resolve web`이 남아요. Docker에서는 주소가 `127.0.0.11`이에요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#resolver',
  severity: 'warning',
  bad: 'events {}\nhttp {\n    server {\n        listen 80;\n        set $app http://web:8000;\n        location / {\n            proxy_set_header Host $host;\n            proxy_pass $app;\n        }\n    }\n}\n',
  good: 'events {}\nhttp {\n    resolver 127.0.0.11;\n    server {\n        listen 80;\n        set $app http://web:8000;\n        location / {\n            proxy_set_header Host $host;\n            proxy_pass $app;\n        }\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    if (tree.context !== 'main') return;
    for (const {parent, args} of httpDirectives(tree, 'proxy_pass')) {
      const [word] = args;
      if (word === undefined || !word.value.includes('$') || inForce(tree, parent, 'resolver').length > 0) continue;
      const target = readTarget(settledHost(word.value) ?? settled(tree, parent, word) ?? '');
      if (target === undefined || !/^[a-z][\w.-]*(?::\d+)?$/i.test(target.authority)) continue;
      if (upstreamNamed(tree, target.authority) !== undefined || levels(tree, parent).some(hasUnknownInclude)) continue;
      yield {
        span: word.span,
        message: {
          en: `Because of the variable nginx looks up ${quote(target.authority)} only when a request comes, and no \`resolver\` says whom to ask: every request ends in 502. Add one, in Docker \`resolver 127.0.0.11;\`.`,
          ko: `변수 때문에 nginx는 요청이 와야 ${particle(quote(target.authority), '을/를')} 찾는데, 어디에 물어볼지 정한 \`resolver\`가 없어서 모든 요청이 502로 끝나요. Docker라면 \`resolver 127.0.0.11;\`처럼 넣으세요.`,
        },
      };
    }
  },
};

/** `http://web:8000$request_uri`: the variable stands behind the host, and is still a reason to look it up later. */
function settledHost(value: string): string | undefined {
  return /^(https?:\/\/[^/$]+)(?:\/|\$(?:request_)?uri)/i.exec(value)?.[1];
}
