import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** The file has no byte order mark. */
export const noByteOrderMark: Rule<NginxTree> = {
  id: 'nginx/no-byte-order-mark',
  title: {en: 'The file has no byte order mark', ko: '파일에 BOM이 없어요'},
  why: {
    en: 'Some editors on Windows write three invisible bytes at the beginning of a file. nginx takes them for a part of the first word: `unknown directive "\\ufeffserver"`, though the line looks right. Save the file as UTF-8 without BOM.',
    ko: 'Windows의 일부 편집기는 파일 맨 앞에 보이지 않는 3바이트(BOM)를 넣어요. nginx는 이것을 첫 단어의 일부로 읽어서, 멀쩡해 보이는 줄에 `unknown directive "\\ufeffserver"` 오류를 내요. BOM 없는 UTF-8로 저장하세요.',
  },
  reference: 'https://nginx.org/en/docs/beginners_guide.html',
  severity: 'error',
  bad: '\ufeffserver {\n    listen 80;\n}\n',
  good: 'server {\n    listen 80;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'no-byte-order-mark'),
};
