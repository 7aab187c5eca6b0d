import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Variables are ones that exist. */
export const knownVariable: Rule<NginxTree> = {
  id: 'nginx/known-variable',
  title: {en: 'Variables are ones that exist', ko: '있는 변수만 써요'},
  why: {
    en: 'nginx has some hundred and forty variables of its own, and `set`, `map` and named groups make more. A name that nobody defines stops nginx, and its message `unknown variable` names no line. A single `$` without a name is refused as well.',
    ko: 'nginx에는 변수가 140개쯤 들어 있고, `set`, `map`, 이름 있는 정규식 그룹으로 더 만들 수 있어요. 아무 데서도 정의하지 않은 이름을 쓰면 nginx가 멈추는데, `unknown variable` 오류에는 줄 번호도 없어요. 이름 없는 `$` 하나도 거부해요.',
  },
  reference: 'https://nginx.org/en/docs/varindex.html',
  severity: 'error',
  bad: 'server {\n    listen 80;\n    location / {\n        proxy_set_header Host $hots;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location / {\n        proxy_set_header Host $host;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'known-variable'),
};
