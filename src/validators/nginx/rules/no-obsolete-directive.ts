import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** No line that nginx reads over. */
export const noObsoleteDirective: Rule<NginxTree> = {
  id: 'nginx/no-obsolete-directive',
  title: {en: 'No line that nginx ignores', ko: 'nginx가 무시하는 옛 설정을 두지 않아요'},
  why: {
    en: 'nginx knows the old settings of HTTP/2 only to say that they are obsolete: `http2_push`, `http2_max_field_size`, `http2_recv_timeout` and others change nothing any more. Whoever reads the file believes that they do.',
    ko: 'nginx는 HTTP/2의 옛 설정을 폐기됐다고 알려 주려고만 알아봐요. `http2_push`, `http2_max_field_size`, `http2_recv_timeout` 같은 줄은 이제 아무것도 바꾸지 않아요. 그런데 파일을 읽는 사람은 효과가 있다고 믿게 돼요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_v2_module.html',
  severity: 'warning',
  bad: 'http2_recv_timeout 30s;\n',
  good: 'client_header_timeout 30s;\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'no-obsolete-directive'),
};
