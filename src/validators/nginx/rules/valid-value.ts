import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Values have the form that the directive reads. */
export const validValue: Rule<NginxTree> = {
  id: 'nginx/valid-value',
  title: {en: 'Values have the form that the directive reads', ko: '지시어가 읽을 수 있는 값을 써요'},
  why: {
    en: 'nginx reads switches (`on`, `off`), whole numbers, sizes (`10m`, `512k`), times (`30s`, `1h`) and fixed words, each directive one of them. `10MB`, `yes` or `30 seconds` it refuses, and then does not start.',
    ko: 'nginx의 값은 스위치(`on`, `off`), 정수, 크기(`10m`, `512k`), 시간(`30s`, `1h`), 정해진 단어 가운데 하나이고, 지시어마다 읽는 것이 정해져 있어요. `10MB`, `yes`, `30초` 같은 값은 거부하고 시작하지 않아요.',
  },
  reference: 'https://nginx.org/en/docs/syntax.html',
  severity: 'error',
  bad: 'server {\n    listen 80;\n    client_max_body_size 10MB;\n}\n',
  good: 'server {\n    listen 80;\n    client_max_body_size 10m;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'valid-value'),
};
