import {oneBalancingMethod} from '../../../../src/validators/nginx/rules/one-balancing-method.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(oneBalancingMethod, {
  good: [
    'upstream a {\n    least_conn;\n    server b:1;\n    keepalive 4;\n}\nupstream b {\n    ip_hash;\n    server b:1;\n}\n',
  ],
  bad: [
    {
      text: 'upstream a {\n    ip_hash;\n    least_conn;\n    server b:1;\n}\n',
      at: '3:5',
      times: 1,
      says: [/takes its place/],
    },
    {
      text: 'upstream a {\n    keepalive 4;\n    hash $uri;\n    server b:1;\n}\n',
      at: '3:5',
      says: [/Put `keepalive` below/],
    },
  ],
});
