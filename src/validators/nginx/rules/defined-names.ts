import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Zones, caches and log formats are defined. */
export const definedNames: Rule<NginxTree> = {
  id: 'nginx/defined-names',
  title: {en: 'Zones, caches and log formats are defined', ko: '존과 캐시, 로그 형식을 정의하고 써요'},
  why: {
    en: '`limit_req` uses a zone that `limit_req_zone` makes, `access_log` a format of `log_format`, `proxy_cache` a cache of `proxy_cache_path`. Without it nginx does not start: `zero size shared memory zone`, `unknown log format`.',
    ko: '`limit_req`는 `limit_req_zone`으로 만든 존을, `access_log`는 `log_format`으로 만든 형식을, `proxy_cache`는 `proxy_cache_path`로 만든 캐시를 써요. 정의가 없으면 nginx가 `zero size shared memory zone`이나 `unknown log format` 오류를 내고 시작하지 않아요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_limit_req_module.html',
  severity: 'error',
  bad: 'limit_req_zone $binary_remote_addr zone=login:10m rate=5r/s;\nserver {\n    listen 80;\n    limit_req zone=logni;\n}\n',
  good: 'limit_req_zone $binary_remote_addr zone=login:10m rate=5r/s;\nserver {\n    listen 80;\n    limit_req zone=login;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'defined-names'),
};
