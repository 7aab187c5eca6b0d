import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** if has a condition that nginx knows. */
export const validCondition: Rule<NginxTree> = {
  id: 'nginx/valid-condition',
  title: {en: 'if has a condition that nginx knows', ko: 'if에 nginx가 아는 조건을 써요'},
  why: {
    en: '`if` stands with one comparison in round brackets: a variable alone, a variable with `=`, `!=`, `~`, `~*`, `!~`, `!~*` and a value, or `-f`, `-d`, `-e`, `-x` with a path. There is no `==`, no `&&` and no `else`.',
    ko: '`if` 뒤에는 괄호 안에 비교를 하나만 써요. 변수 하나, 변수와 `=`, `!=`, `~`, `~*`, `!~`, `!~*`와 값, 또는 `-f`, `-d`, `-e`, `-x`와 경로예요. `==`, `&&`, `else`는 없어요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#if',
  severity: 'error',
  bad: 'server {\n    listen 80;\n    if ($host == example.com) {\n        return 404;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    if ($host = example.com) {\n        return 404;\n    }\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'valid-condition'),
};
