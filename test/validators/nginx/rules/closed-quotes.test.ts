import {closedQuotes} from '../../../../src/validators/nginx/rules/closed-quotes.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(closedQuotes, {
  good: ['server {\n    return 200 "a;\n    b";\n}\n', "server {\n    add_header A 'b\"c';\n}\n"],
  bad: [
    {text: 'server {\n    add_header A "b;\n}\n', at: '2:18', says: [/never closed/]},
    {text: 'server {\n    add_header A "b;\n    add_header C "d";\n}\n', at: '2:18', says: [/some lines further down/]},
    {text: 'server {\n    add_header A "b"c;\n}\n', at: '2:18', says: [/one pair of quotes/]},
  ],
});
