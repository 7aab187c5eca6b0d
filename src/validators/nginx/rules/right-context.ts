import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Directives stand in the blocks they belong to. */
export const rightContext: Rule<NginxTree> = {
  id: 'nginx/right-context',
  title: {en: 'Directives stand in the blocks they belong to', ko: '지시어를 제자리 블록에 써요'},
  why: {
    en: 'Each directive is allowed in some blocks only: `listen` in `server`, `proxy_pass` in `location`, `server` in `http`. Elsewhere nginx refuses it: `directive is not allowed here`. Often a `}` is in the wrong place.',
    ko: '지시어마다 쓸 수 있는 블록이 정해져 있어요. `listen`은 `server`에, `proxy_pass`는 `location`에, `server`는 `http`에 써요. 다른 곳에 쓰면 nginx가 `directive is not allowed here`라며 거부해요. `}`의 위치가 잘못된 경우가 많아요.',
  },
  learn: 'nginx-proxy#proxy-pass',
  reference: 'https://nginx.org/en/docs/dirindex.html',
  severity: 'error',
  bad: 'server {\n    listen 80;\n    proxy_pass http://127.0.0.1:8000;\n}\n',
  good: 'server {\n    listen 80;\n    location / {\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'right-context'),
};
