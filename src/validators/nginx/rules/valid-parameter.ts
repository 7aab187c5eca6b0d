import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Parameters are ones that the directive knows. */
export const validParameter: Rule<NginxTree> = {
  id: 'nginx/valid-parameter',
  title: {en: 'Parameters are ones that the directive knows', ko: '지시어가 아는 매개변수만 써요'},
  why: {
    en: 'Behind its value, a directive takes parameters of its own, like `always` for `add_header` or `buffer=` for `access_log`, and addresses or names of a certain form. Anything else stops nginx: `invalid parameter`.',
    ko: '지시어는 값 뒤에 저마다의 매개변수를 받아요. `add_header`의 `always`, `access_log`의 `buffer=` 같은 것들이에요. 주소나 이름도 정해진 모양이어야 해요. 다른 것이 오면 nginx가 `invalid parameter` 오류를 내며 멈춰요.',
  },
  learn: 'nginx-proxy#semicolon',
  reference: 'https://nginx.org/en/docs/dirindex.html',
  severity: 'error',
  bad: 'server {\n    listen 80;\n    add_header X-Frame-Options DENY allways;\n}\n',
  good: 'server {\n    listen 80;\n    add_header X-Frame-Options DENY always;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'valid-parameter'),
};
