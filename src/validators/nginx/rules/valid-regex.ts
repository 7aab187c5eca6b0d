import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Regular expressions can be read. */
export const validRegex: Rule<NginxTree> = {
  id: 'nginx/valid-regex',
  title: {en: 'Regular expressions can be read', ko: '정규식이 올바라요'},
  why: {
    en: 'nginx compiles every regular expression when it starts, with PCRE, the dialect of Perl. One that is not well-formed, like a `(` that is not closed or a `*` with nothing before it, stops it.',
    ko: 'nginx는 시작할 때 모든 정규식을 PCRE(Perl 방식)로 컴파일해요. 닫히지 않은 `(`나 앞에 아무것도 없는 `*`처럼 형식이 틀린 정규식이 있으면 멈춰요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location',
  severity: 'error',
  bad: 'server {\n    listen 80;\n    location ~ \\.(jpg|png$ {\n        expires 30d;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location ~ \\.(jpg|png)$ {\n        expires 30d;\n    }\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'valid-regex'),
};
