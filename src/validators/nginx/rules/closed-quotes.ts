import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Every quote is closed. */
export const closedQuotes: Rule<NginxTree> = {
  id: 'nginx/closed-quotes',
  title: {en: 'Every quote is closed', ko: '따옴표를 열었으면 닫아요'},
  why: {
    en: 'Behind an opening quote nginx reads everything as one word, over line breaks and semicolons, until the same quote comes again. Behind the closing quote only a blank, `;` or `{` may come. So a lost quote is noticed far from where it is missing.',
    ko: '따옴표를 열면 nginx는 같은 따옴표가 다시 나올 때까지 줄바꿈과 세미콜론까지 전부 단어 하나로 읽어요. 닫는 따옴표 뒤에는 빈칸이나 `;`, `{`만 올 수 있고요. 그래서 따옴표를 빠뜨리면 한참 뒤에서야 오류가 나요.',
  },
  reference: 'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
  severity: 'error',
  blocking: true,
  bad: 'server {\n    listen 80;\n    add_header X-Frame-Options "DENY;\n    root /var/www/html;\n}\n',
  good: 'server {\n    listen 80;\n    add_header X-Frame-Options "DENY";\n    root /var/www/html;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'closed-quotes'),
};
