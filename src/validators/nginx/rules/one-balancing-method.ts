import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** An upstream shares its requests in one way, said before keepalive. */
export const oneBalancingMethod: Rule<NginxTree> = {
  id: 'nginx/one-balancing-method',
  title: {en: 'One way of sharing requests', ko: '요청을 나누는 방법은 하나만 정해요'},
  why: {
    en: 'An upstream has one way of choosing a server. nginx warns `load balancing method redefined` and takes the last one. The way stands before `keepalive`: in the other order nginx before 1.29.7 forgets `keepalive`, and opens a new connection for each request.',
    ko: '업스트림이 서버를 고르는 방법은 하나예요. 둘을 쓰면 nginx는 `load balancing method redefined`라고 경고하고 마지막 것을 써요. 이 방법은 `keepalive`보다 먼저 써야 해요. 순서가 반대면 1.29.7 이전의 nginx는 `keepalive`를 잊고 요청마다 연결을 새로 열어요.',
  },
  learn: 'nginx-deeper#balancing',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive',
  severity: 'warning',
  bad: 'upstream app {\n    keepalive 16;\n    least_conn;\n    server 127.0.0.1:8000;\n    server 127.0.0.1:8001;\n}\n',
  good: 'upstream app {\n    least_conn;\n    server 127.0.0.1:8000;\n    server 127.0.0.1:8001;\n    keepalive 16;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'one-balancing-method'),
};
