import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Only directives that nginx knows. */
export const knownDirective: Rule<NginxTree> = {
  id: 'nginx/known-directive',
  title: {en: 'Only directives that nginx knows', ko: 'nginx가 아는 지시어만 써요'},
  why: {
    en: 'A single misspelt name stops nginx from starting: `unknown directive`. Names are written in small letters with `_` between the words, and comments begin with `#`.',
    ko: '이름이 하나만 틀려도 nginx는 `unknown directive` 오류를 내고 시작하지 않아요. 지시어 이름은 소문자로 쓰고 단어 사이에 `_`를 넣어요. 주석은 `#`로 시작해요.',
  },
  reference: 'https://nginx.org/en/docs/dirindex.html',
  severity: 'error',
  bad: 'server {\n    listen 80;\n    rooot /var/www/html;\n}\n',
  good: 'server {\n    listen 80;\n    root /var/www/html;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'known-directive'),
};
