import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** rewrite has one of its four flags. */
export const validRewrite: Rule<NginxTree> = {
  id: 'nginx/valid-rewrite',
  title: {en: 'rewrite has one of its four flags', ko: 'rewrite에는 네 가지 플래그만 써요'},
  why: {
    en: "Behind pattern and replacement, `rewrite` takes one of `last`, `break`, `redirect` (302) and `permanent` (301). Status codes or Apache's `[L,R=301]` it does not know.",
    ko: '`rewrite`의 패턴과 바꿀 경로 뒤에는 `last`, `break`, `redirect`(302), `permanent`(301) 중 하나만 쓸 수 있어요. 상태 코드나 Apache의 `[L,R=301]`은 몰라요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#rewrite',
  severity: 'error',
  bad: 'server {\n    listen 80;\n    rewrite ^/old$ /new 301;\n}\n',
  good: 'server {\n    listen 80;\n    rewrite ^/old$ /new permanent;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'valid-rewrite'),
};
