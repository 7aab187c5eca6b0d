import {validReturn} from '../../../../src/validators/nginx/rules/valid-return.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validReturn, {
  good: [
    'server {\n    return 444;\n}\n',
    'server {\n    return https://a.com$request_uri;\n}\n',
    'server {\n    error_page 404 =200 /a;\n}\n',
    'server {\n    location / {\n        try_files a =404;\n    }\n}\n',
  ],
  bad: [
    {text: 'server {\n    return /login;\n}\n', at: '2:12', says: [/302/]},
    {text: 'server {\n    return 2000;\n}\n', at: '2:12'},
    {text: 'server {\n    error_page 200 /a;\n}\n', at: '2:16', says: [/300 to 599/]},
    {text: 'server {\n    error_page =200 /a;\n}\n', at: '2:16'},
    {text: 'server {\n    location / {\n        try_files a =x;\n    }\n}\n', at: '3:21'},
  ],
});
