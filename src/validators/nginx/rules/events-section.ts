import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** nginx.conf has an events block. */
export const eventsSection: Rule<NginxTree> = {
  id: 'nginx/events-section',
  title: {en: 'nginx.conf has an events block', ko: 'nginx.conf에 events 블록이 있어요'},
  why: {
    en: 'The main file, nginx.conf, needs a block `events`, even an empty one; without it nginx does not start: `no "events" section in configuration`. Files in sites-available have none.',
    ko: '주 설정 파일인 nginx.conf에는 비어 있더라도 `events` 블록이 있어야 해요. 없으면 nginx가 `no "events" section in configuration` 오류를 내고 시작하지 않아요. sites-available의 파일에는 쓰지 않아요.',
  },
  reference: 'https://nginx.org/en/docs/ngx_core_module.html#events',
  severity: 'error',
  bad: 'http {\n    server {\n        listen 80;\n    }\n}\n',
  good: 'events {}\nhttp {\n    server {\n        listen 80;\n    }\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'events-section'),
};
