import {validRewrite} from '../../../../src/validators/nginx/rules/valid-rewrite.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validRewrite, {
  good: ['server {\n    rewrite ^/a$ /b permanent;\n}\n'],
  bad: [
    {text: 'server {\n    rewrite ^/a$ /b [L];\n}\n', at: '2:21', says: [/no parameter/]},
    {text: 'server {\n    rewrite ^/a$ "";\n}\n', says: [/empty/]},
  ],
});
