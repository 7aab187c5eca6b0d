import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** return and error_page name status codes. */
export const validReturn: Rule<NginxTree> = {
  id: 'nginx/valid-return',
  title: {en: 'return and error_page name status codes', ko: 'return과 error_page에 상태 코드를 적어요'},
  why: {
    en: '`return` takes a code up to 999, and behind it a text or the address of a redirect. Without a code it takes only a whole address (`http://…`). `error_page` takes codes from 300 to 599, and the page at the end.',
    ko: '`return`에는 999 이하의 코드를 쓰고 그 뒤에 내용이나 리다이렉트할 주소를 써요. 코드 없이는 `http://…` 같은 전체 주소만 쓸 수 있어요. `error_page`에는 300부터 599까지의 코드를 쓰고 맨 끝에 페이지를 써요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#return',
  severity: 'error',
  bad: 'server {\n    listen 80;\n    return /login;\n}\n',
  good: 'server {\n    listen 80;\n    return 302 /login;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'valid-return'),
};
