import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Every { has its }. */
export const balancedBraces: Rule<NginxTree> = {
  id: 'nginx/balanced-braces',
  title: {en: 'Every { has its }', ko: '여는 중괄호마다 닫는 중괄호가 있어요'},
  why: {
    en: 'Blocks like `server { … }` and `location { … }` begin with `{` and end with `}`. One too many or too few moves all following lines into another block, so that nginx complains about a line that is right in itself, or about the end of the file. Indent what is inside a block, and the missing brace shows.',
    ko: '`server { … }`, `location { … }` 같은 블록은 `{`로 시작해 `}`로 끝나요. 하나라도 모자라거나 남으면 그 뒤의 줄이 모두 다른 블록에 들어가서, nginx는 멀쩡한 줄이나 파일 끝에서 오류를 내요. 블록 안을 들여쓰면 빠진 괄호가 눈에 보여요.',
  },
  reference: 'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
  severity: 'error',
  blocking: true,
  bad: 'server {\n    listen 80;\n    location / {\n        root /var/www/html;\n}\n',
  good: 'server {\n    listen 80;\n    location / {\n        root /var/www/html;\n    }\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'balanced-braces'),
};
