import {quoteRegexWithBraces} from '../../../../src/validators/nginx/rules/quote-regex-with-braces.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(quoteRegexWithBraces, {
  good: [
    'server {\n    location ~ "^/[0-9]{4}/" { return 204; }\n}\n',
    'server {\n    location ~ ^/a/${x} { return 204; }\n}\n',
  ],
  bad: [
    {
      text: 'server {\n    location ~ ^/[0-9]{4}/ {\n        return 204;\n    }\n}\n',
      at: '2:16',
      says: [/needs quotes/],
    },
    {text: 'server {\n    rewrite ^/a{2}$ /b;\n}\n'},
  ],
});
