import {definedNames} from '../../../../src/validators/nginx/rules/defined-names.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(definedNames, {
  good: ['log_format a b;\nserver {\n    access_log /a a;\n}\n', 'server {\n    access_log /a b;\n}\n'],
  bad: [
    {text: 'log_format main b;\nserver {\n    access_log /a mian;\n}\n', at: '3:19', says: [/Did you mean `main`/]},
    {text: 'events {}\nhttp { server { proxy_cache a; } }\n', says: [/proxy_cache_path/]},
  ],
});
