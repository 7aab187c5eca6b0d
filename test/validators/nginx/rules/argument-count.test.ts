import {argumentCount} from '../../../../src/validators/nginx/rules/argument-count.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(argumentCount, {
  good: ['server {\n    server_name a b c;\n}\n', 'server {\n    location / {\n        try_files a b;\n    }\n}\n'],
  bad: [
    {text: 'server {\n    root;\n}\n', at: '2:5', says: [/takes one argument, and here it has none/]},
    {text: 'server {\n    root /a b;\n}\n', at: '2:5', says: [/needs quotes/]},
    {text: 'server {\n    location / {\n        try_files $uri;\n    }\n}\n', at: '3:9', says: [/at least two/]},
    {text: 'server {\n    sendfile on off;\n}\n', at: '2:5', says: [/on;/]},
  ],
});
