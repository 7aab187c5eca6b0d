import {headerNames} from '../../../../src/validators/nginx/rules/header-names.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(headerNames, {
  good: ["location / {\n    proxy_set_header Host $host;\n    add_header Link '<a>; rel=b';\n}\n"],
  bad: [
    {text: 'add_header X-A: b;\n', at: '1:12', times: 1, says: [/`X-A`/]},
    {text: 'location / {\n    proxy_set_header "Host:" $host;\n}\n', at: '2:22'},
  ],
});
