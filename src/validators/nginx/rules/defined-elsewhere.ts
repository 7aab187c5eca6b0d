import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Names that this file uses are defined somewhere. */
export const definedElsewhere: Rule<NginxTree> = {
  id: 'nginx/defined-elsewhere',
  title: {en: 'Names that this file uses are defined somewhere', ko: '이 파일에서 쓰는 이름이 어딘가에 정의돼 있어요'},
  why: {
    en: 'This file uses a variable, zone or log format that it does not define. Another file may do so, `nginx.conf` for example. If none does, nginx does not start, so look it up before the next reload.',
    ko: '이 파일에 없는 변수나 존, 로그 형식을 쓰고 있어요. `nginx.conf` 같은 다른 파일에서 정의했을 수도 있지만, 아무 데도 없으면 nginx가 시작하지 못해요. 다음 reload 전에 확인하세요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_map_module.html',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    location / {\n        proxy_set_header Connection $connection_upgrade;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  good: 'map $http_upgrade $connection_upgrade {\n    default upgrade;\n    "" close;\n}\nserver {\n    listen 80;\n    location / {\n        proxy_set_header Connection $connection_upgrade;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'defined-elsewhere'),
};
