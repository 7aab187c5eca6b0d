import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Every directive ends with a semicolon. */
export const endWithSemicolon: Rule<NginxTree> = {
  id: 'nginx/end-with-semicolon',
  title: {en: 'Every directive ends with a semicolon', ko: '지시어마다 세미콜론으로 끝나요'},
  why: {
    en: 'A line break ends nothing in nginx: a directive goes on until its `;`. When it is forgotten, the next line becomes a part of this one, and nginx complains about a later line, or about nothing at all. Look at the line above the one that `nginx -t` names.',
    ko: 'nginx에서는 줄을 바꿔도 지시어가 끝나지 않고, `;`이 나올 때까지 이어져요. 빠뜨리면 다음 줄까지 한 지시어가 되어 버리고, nginx는 엉뚱하게 뒤쪽 줄에서 오류를 내거나 아무 말도 하지 않아요. `nginx -t`가 알려 준 줄의 바로 윗줄을 보세요.',
  },
  learn: 'nginx-proxy#semicolon',
  reference: 'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
  severity: 'error',
  blocking: true,
  bad: 'server {\n    listen 80;\n    root /var/www/html\n    index index.html;\n}\n',
  good: 'server {\n    listen 80;\n    root /var/www/html;\n    index index.html;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'end-with-semicolon'),
};
