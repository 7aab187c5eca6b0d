import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** The nginx of the server knows the directive. */
export const newerDirective: Rule<NginxTree> = {
  id: 'nginx/newer-directive',
  title: {en: 'The nginx of the server knows the directive', ko: '서버의 nginx 버전이 아는 지시어예요'},
  why: {
    en: 'Debian 12 has nginx 1.22.1. A directive that came later, like `http2 on` (1.25.1), is unknown there, and nginx does not start. Newer systems know it.',
    ko: 'Debian 12의 nginx는 1.22.1이에요. `http2 on`(1.25.1)처럼 나중에 생긴 지시어는 거기서 모르는 지시어라 nginx가 시작하지 않아요. 더 새로운 시스템에서는 쓸 수 있어요.',
  },
  reference: 'https://nginx.org/en/CHANGES',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    http2 on;\n}\n',
  good: 'server {\n    listen 80;\n    server_name example.com;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'newer-directive'),
};
