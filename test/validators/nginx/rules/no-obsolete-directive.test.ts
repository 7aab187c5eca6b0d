import {noObsoleteDirective} from '../../../../src/validators/nginx/rules/no-obsolete-directive.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noObsoleteDirective, {
  good: ['server {\n    http2_max_concurrent_streams 8;\n}\n'],
  bad: [
    {text: 'server {\n    http2_push /a.css;\n}\n', at: '2:5', times: 1, says: [/Take the line out/]},
    {text: 'http2_max_requests 100;\n', says: [/keepalive_requests/]},
  ],
});
