import {validParameter} from '../../../../src/validators/nginx/rules/valid-parameter.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validParameter, {
  good: [
    'server {\n    add_header A b always;\n}\n',
    'server {\n    allow 10.0.0.0/8;\n    deny all;\n}\n',
    'server {\n    access_log /a.log combined buffer=32k if=$x;\n}\n',
    'server {\n    server_name *.a.com .b.com www.a.*;\n}\n',
  ],
  bad: [
    {text: 'server {\n    add_header A b alway;\n}\n', at: '2:20', says: [/`always`/]},
    {text: 'server {\n    allow 10.0.0;\n}\n', at: '2:11'},
    {text: 'server {\n    deny 1.2.3.4/40;\n}\n', at: '2:10'},
    {text: 'server {\n    access_log /a.log combined bufer=32k;\n}\n', says: [/buffer=/]},
    {text: 'server {\n    server_name *a.com;\n}\n', at: '2:17', says: [/only once/]},
    {text: 'server {\n    set name a;\n}\n', at: '2:9', says: [/`\$name`/]},
    {text: 'map $uri target {\n}\n', at: '1:10'},
  ],
});
