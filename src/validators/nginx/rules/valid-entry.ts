import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Lines of map, geo and types have their form. */
export const validEntry: Rule<NginxTree> = {
  id: 'nginx/valid-entry',
  title: {en: 'Lines of map, geo and types have their form', ko: 'map, geo, types의 줄이 제 모양이에요'},
  why: {
    en: 'Inside `map`, `geo`, `types`, `split_clients` and `charset_map` stand no directives but pairs: what comes in, and what comes out, with a `;` behind. Words with blanks need quotes.',
    ko: '`map`, `geo`, `types`, `split_clients`, `charset_map` 블록 안에는 지시어가 아니라 짝을 써요. 들어오는 값과 나가는 값을 쓰고 `;`을 붙여요. 빈칸이 든 값은 따옴표로 감싸요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_map_module.html',
  severity: 'error',
  bad: 'map $uri $target {\n    default;\n}\n',
  good: 'map $uri $target {\n    default /;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'valid-entry'),
};
