import {shortWords} from '../../../../src/validators/nginx/rules/short-words.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(shortWords, {
  good: [`server {\n    set $a "${'a'.repeat(4000)}";\n}\n`],
  bad: [
    {text: `server {\n    set $a "${'a'.repeat(4096)}";\n}\n`, at: '2:12', says: [/4,096/]},
    {text: `#${'x'.repeat(5000)}\n`, at: '1:1', says: [/comment/]},
  ],
});
