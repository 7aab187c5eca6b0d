import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** What can be said once is said once. */
export const noDuplicate: Rule<NginxTree> = {
  id: 'nginx/no-duplicate',
  title: {en: 'What can be said once is said once', ko: '한 번만 쓸 수 있는 것은 한 번만 써요'},
  why: {
    en: 'Most directives set one value, and nginx refuses a second one in the same block: `directive is duplicate`. The same goes for the names of upstreams and log formats, and for variables that nginx has already. It does not take the last one, as some other programs do.',
    ko: '대부분의 지시어는 값 하나를 정하는 것이라서 같은 블록에 두 번 쓰면 nginx가 `directive is duplicate`라며 거부해요. 업스트림이나 로그 형식의 이름, nginx가 이미 쓰는 변수도 마찬가지예요. 다른 프로그램처럼 마지막 값을 쓰지 않아요.',
  },
  reference: 'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
  severity: 'error',
  bad: 'server {\n    listen 80;\n    root /var/www/html;\n    root /srv/www;\n}\n',
  good: 'server {\n    listen 80;\n    root /srv/www;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'no-duplicate'),
};
