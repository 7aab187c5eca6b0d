import {validRegex} from '../../../../src/validators/nginx/rules/valid-regex.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validRegex, {
  good: [
    'server {\n    location ~ ^/(?<a>[^/]+)(?:/|$) { return 204; }\n}\n',
    'server {\n    location ~ \\.(?!php)\\w++$ { return 204; }\n}\n',
    'server {\n    location ~ []a] { return 204; }\n}\n',
    'server {\n    location ~ "a{2,}b{,3}" { return 204; }\n}\n',
    'server {\n    location ~ (?i)abc { return 204; }\n}\n',
    'server {\n    location ~ [[:alpha:]_-]+ { return 204; }\n}\n',
    'server {\n    location ~ (?P<x>a)\\k<x> { return 204; }\n}\n',
  ],
  bad: [
    {text: 'server {\n    location ~ (a { return 204; }\n}\n', at: '2:16'},
    {text: 'server {\n    location ~ a) { return 204; }\n}\n', at: '2:16'},
    {text: 'server {\n    location ~ [a-z { return 204; }\n}\n', at: '2:16'},
    {text: 'server {\n    location ~ *.php { return 204; }\n}\n', at: '2:16'},
    {text: 'server {\n    location ~ [z-a] { return 204; }\n}\n', at: '2:16'},
    {text: 'server {\n    location ~ "a{3,2}" { return 204; }\n}\n', at: '2:16'},
    {text: 'server {\n    location ~ (?<a>b)(?<a>c) { return 204; }\n}\n', at: '2:16'},
    {text: 'server {\n    location ~ a** { return 204; }\n}\n', at: '2:16'},
  ],
});
