import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** An upstream has servers that nginx can reach. */
export const upstreamServers: Rule<NginxTree> = {
  id: 'nginx/upstream-servers',
  title: {en: 'An upstream has servers that nginx can reach', ko: '업스트림에 쓸 수 있는 서버가 있어요'},
  why: {
    en: 'An `upstream` names the servers that share the work, each with an address and parameters like `weight=2` or `backup`. Here addresses stand without `http://` and without a path. An upstream without a server is refused.',
    ko: '`upstream`에는 요청을 나눠 받을 서버들을 적고, 서버마다 주소와 `weight=2`, `backup` 같은 매개변수를 써요. 여기서는 주소에 `http://`나 경로를 붙이지 않아요. 서버가 하나도 없으면 거부돼요.',
  },
  learn: 'nginx-deeper#balancing',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#server',
  severity: 'error',
  bad: 'upstream app {\n    server http://127.0.0.1:8000;\n}\n',
  good: 'upstream app {\n    server 127.0.0.1:8000;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'upstream-servers'),
};
