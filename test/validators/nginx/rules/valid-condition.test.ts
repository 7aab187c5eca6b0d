import {validCondition} from '../../../../src/validators/nginx/rules/valid-condition.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validCondition, {
  good: [
    'server {\n    if ($host) { return 204; }\n}\n',
    'server {\n    if ($host = a) { return 204; }\n}\n',
    'server {\n    if ($host != "a b") { return 204; }\n}\n',
    'server {\n    if ($uri ~* \\.php$) { return 204; }\n}\n',
    'server {\n    if (-f $request_filename) { return 204; }\n}\n',
    'server {\n    if (!-e $uri) { return 204; }\n}\n',
    'server {\n    if ( $a = b ) { return 204; }\n}\n',
    'server {\n    if ($a = "") { return 204; }\n}\n',
  ],
  bad: [
    {text: 'server {\n    if ($a == b) { return 204; }\n}\n'},
    {text: 'server {\n    if ($a = b && $c = d) { return 204; }\n}\n'},
    {text: 'server {\n    if (!$a) { return 204; }\n}\n'},
    {text: 'server {\n    if (a = b) { return 204; }\n}\n'},
    {text: 'server {\n    if ($a b) { return 204; }\n}\n'},
    {text: 'server {\n    if $host = a { return 204; }\n}\n', at: '2:5', says: [/round brackets/]},
  ],
});
