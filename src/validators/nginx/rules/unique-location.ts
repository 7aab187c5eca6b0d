import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Each path has one location. */
export const uniqueLocation: Rule<NginxTree> = {
  id: 'nginx/unique-location',
  title: {en: 'Each path has one location', ko: '경로마다 location은 하나예요'},
  why: {
    en: 'Two locations with the same path in one block stop nginx: `duplicate location`. `location /x` and `location ^~ /x` are the same path; `location = /x` is another one.',
    ko: '한 블록에 경로가 같은 location이 둘 있으면 nginx가 `duplicate location` 오류를 내며 멈춰요. `location /x`와 `location ^~ /x`는 같은 경로이고, `location = /x`는 다른 것으로 쳐요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location',
  severity: 'error',
  bad: 'server {\n    listen 80;\n    location /api/ {\n        proxy_pass http://127.0.0.1:8000;\n    }\n    location /api/ {\n        proxy_pass http://127.0.0.1:9000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location /api/ {\n        proxy_pass http://127.0.0.1:8000;\n    }\n    location /api/v2/ {\n        proxy_pass http://127.0.0.1:9000;\n    }\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'unique-location'),
};
