import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Zones have a name, a size and a rate. */
export const validZone: Rule<NginxTree> = {
  id: 'nginx/valid-zone',
  title: {en: 'Zones have a name, a size and a rate', ko: '존에 이름과 크기, 비율을 적어요'},
  why: {
    en: 'A zone is memory that all workers share: `zone=name:size`, at least 32 KB. `limit_req_zone` counts requests in it by a rate of whole numbers, `10r/s` or `30r/m`.',
    ko: '존은 모든 워커가 함께 쓰는 메모리예요. `zone=이름:크기`로 쓰고 크기는 32KB 이상이어야 해요. `limit_req_zone`은 여기에 요청 수를 세는데, 비율은 `10r/s`나 `30r/m`처럼 정수로 써요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_limit_req_module.html#limit_req_zone',
  severity: 'error',
  bad: 'limit_req_zone $binary_remote_addr zone=login rate=5/s;\n',
  good: 'limit_req_zone $binary_remote_addr zone=login:10m rate=5r/s;\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'valid-zone'),
};
