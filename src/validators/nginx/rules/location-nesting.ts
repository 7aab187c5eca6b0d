import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Locations have a known sign and stand where they can be reached. */
export const locationNesting: Rule<NginxTree> = {
  id: 'nginx/location-nesting',
  title: {
    en: 'Locations have a known sign and stand where they can be reached',
    ko: 'location의 기호와 위치가 올바라요',
  },
  why: {
    en: 'Before the path may stand `=`, `^~`, `~` or `~*`. A location inside another must begin with its path, or nobody could ever reach it. Named locations (`@app`) stand directly in `server`, and nothing stands inside them or inside exact ones (`=`).',
    ko: '경로 앞에는 `=`, `^~`, `~`, `~*`만 올 수 있어요. 다른 location 안에 두는 location은 바깥 경로로 시작해야 요청이 닿을 수 있어요. 이름 있는 location(`@app`)은 `server` 바로 안에 두고, 그 안이나 정확히 일치하는 location(`=`) 안에는 다른 location을 둘 수 없어요.',
  },
  learn: 'nginx-deeper#location',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location',
  severity: 'error',
  bad: 'server {\n    listen 80;\n    location /api/ {\n        location /static/ {\n            root /var/www;\n        }\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location /api/ {\n        location /api/static/ {\n            root /var/www;\n        }\n    }\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'location-nesting'),
};
