import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Directives have as many arguments as they need. */
export const argumentCount: Rule<NginxTree> = {
  id: 'nginx/argument-count',
  title: {en: 'Directives have as many arguments as they need', ko: '지시어의 인자 개수가 맞아요'},
  why: {
    en: 'How many words may follow is fixed for most directives. One too many or too few and nginx stops with `invalid number of arguments`. The usual reasons: a value with blanks without quotes, a forgotten value, a `;` missing further up.',
    ko: '대부분의 지시어는 뒤에 올 단어 수가 정해져 있어요. 하나라도 많거나 모자라면 nginx가 `invalid number of arguments` 오류를 내며 멈춰요. 빈칸이 든 값에 따옴표가 없거나, 값을 빠뜨렸거나, 위에서 `;`을 빠뜨린 경우가 많아요.',
  },
  learn: 'nginx-proxy#semicolon',
  reference: 'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
  severity: 'error',
  bad: 'server {\n    listen 80;\n    server_name;\n}\n',
  good: 'server {\n    listen 80;\n    server_name example.com;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'argument-count'),
};
