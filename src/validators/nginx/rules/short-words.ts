import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** No word or comment is longer than 4 KB. */
export const shortWords: Rule<NginxTree> = {
  id: 'nginx/short-words',
  title: {en: 'No word or comment is longer than 4 KB', ko: '4KB보다 긴 단어나 주석이 없어요'},
  why: {
    en: 'nginx reads its files through a buffer of 4,096 bytes. A word, a text in quotes or even a comment that does not fit stops it: `too long parameter`. Long policies can be put together from several `set` lines.',
    ko: 'nginx는 설정 파일을 4,096바이트짜리 버퍼로 읽어요. 여기에 들어가지 않는 단어나 따옴표 속 글, 주석이 있으면 `too long parameter` 오류를 내며 멈춰요. 긴 정책은 `set` 여러 줄로 나눠 이어 붙일 수 있어요.',
  },
  reference: 'https://nginx.org/en/docs/syntax.html',
  severity: 'error',
  bad: `server {\n    listen 80;\n    set $long "${'a'.repeat(4096)}";\n}\n`,
  good: 'server {\n    listen 80;\n    add_header Content-Security-Policy "default-src \'self\'";\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'short-words'),
};
