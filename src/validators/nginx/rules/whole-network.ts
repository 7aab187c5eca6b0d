import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** A network is written without the bits behind its length. */
export const wholeNetworks: Rule<NginxTree> = {
  id: 'nginx/whole-network',
  title: {en: 'A network ends where its length says', ko: '네트워크 주소는 길이만큼만 적어요'},
  why: {
    en: '`192.168.0.7/24` looks like one machine and lets in 256: with `/24` only the first 24 bits count. nginx warns `low address bits … are meaningless`. The network is `192.168.0.0/24`; one machine is `192.168.0.7` alone.',
    ko: '`192.168.0.7/24`는 컴퓨터 한 대 같아 보이지만 256개 주소를 모두 뜻해요. `/24`면 앞의 24비트만 쓰거든요. nginx는 `low address bits … are meaningless`라고 경고해요. 네트워크는 `192.168.0.0/24`, 컴퓨터 한 대는 `192.168.0.7`이에요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_access_module.html',
  severity: 'warning',
  bad: 'location /admin/ {\n    allow 192.168.0.7/24;\n    deny all;\n}\n',
  good: 'location /admin/ {\n    allow 192.168.0.0/24;\n    deny all;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'whole-network'),
};
