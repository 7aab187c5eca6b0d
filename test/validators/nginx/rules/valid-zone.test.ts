import {validZone} from '../../../../src/validators/nginx/rules/valid-zone.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validZone, {
  good: ['limit_req_zone $uri zone=a:32k rate=30r/m;\n', 'limit_conn_zone $uri zone=a:1m;\n'],
  bad: [
    {text: 'limit_req_zone $uri zone=a rate=1r/s;\n', at: '1:21', says: [/one:10m/]},
    {text: 'limit_req_zone $uri zone=a:1m rate=1/s;\n', at: '1:31', says: [/10r\/s/]},
    {text: 'limit_req_zone $uri zone=a:1k rate=1r/s;\n', says: [/32k/]},
    {text: 'server {\n    limit_req burst=5;\n}\n'},
    {text: 'proxy_cache_path /a keys_zone=a:1m max_size=lots;\n'},
  ],
});
