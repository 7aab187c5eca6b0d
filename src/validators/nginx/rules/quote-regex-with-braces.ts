import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** A regular expression with braces stands in quotes. */
export const quoteRegexWithBraces: Rule<NginxTree> = {
  id: 'nginx/quote-regex-with-braces',
  title: {en: 'A regular expression with braces stands in quotes', ko: '중괄호가 든 정규식은 따옴표로 감싸요'},
  why: {
    en: 'For nginx a `{` begins a block, also in the middle of a regular expression: `location ~ ^/[0-9]{4}/` becomes a location `^/[0-9]` with an unknown directive `4}/`. In quotes the brace is a plain character.',
    ko: 'nginx는 정규식 한가운데의 `{`도 블록의 시작으로 읽어요. `location ~ ^/[0-9]{4}/`는 `^/[0-9]` location 안에 `4}/`라는 모르는 지시어가 있는 것이 되어 버려요. 따옴표로 감싸면 그냥 글자로 읽어요.',
  },
  reference: 'https://nginx.org/en/docs/http/server_names.html#regex_names',
  severity: 'error',
  bad: 'server {\n    listen 80;\n    location ~ ^/[0-9]{4}/ {\n        root /var/www/html;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location ~ "^/[0-9]{4}/" {\n        root /var/www/html;\n    }\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'quote-regex-with-braces'),
};
