import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Nothing stands twice in a list. */
export const noRepeatedValue: Rule<NginxTree> = {
  id: 'nginx/no-repeated-value',
  title: {en: 'Nothing stands twice in a list', ko: '목록에 같은 값을 두 번 쓰지 않아요'},
  why: {
    en: 'nginx takes a list with the same value twice and warns at each start and reload: `duplicate MIME type`, `duplicate extension`, `duplicate network`, `duplicate value`. Among warnings that are always there nobody sees a new one. `gzip_types` and its like hold `text/html` already. In `types` and `geo` the last line wins, which may not be the one you meant.',
    ko: 'nginx는 목록에 같은 값이 두 번 있어도 받아들이지만 시작하거나 다시 읽을 때마다 `duplicate MIME type`, `duplicate extension`, `duplicate network`, `duplicate value` 같은 경고를 남겨요. 늘 나오는 경고가 있으면 새 경고를 놓치기 쉬워요. `gzip_types` 같은 지시어에는 `text/html`이 처음부터 들어 있어요. `types`와 `geo`에서는 마지막 줄이 이기는데, 그 줄이 원하던 줄이 아닐 수 있어요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_gzip_module.html#gzip_types',
  severity: 'warning',
  bad: 'gzip_types text/plain text/html text/css;\n',
  good: 'gzip_types text/plain text/css;\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'no-repeated-value'),
};
