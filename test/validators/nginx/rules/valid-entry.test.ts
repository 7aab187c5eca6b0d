import {validEntry} from '../../../../src/validators/nginx/rules/valid-entry.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validEntry, {
  good: [
    'map $a $b { hostnames; default 1; "x y" 2; ~^z$ 3; include c; }\n',
    'map $host $b { a..b 1; hostnames; .c.d 2; *.e 3; f.* 4; default 5; ~^g 6; }\n',
    'types { text/css css less; text/x; }\n',
    'geo $x { default 0; 10.0.0.0/8 1; }\n',
    'split_clients $a $b { 50% x; * y; }\n',
  ],
  bad: [
    {text: 'map $a $b {\n    x y z;\n}\n', at: '2:5', says: [/more words/]},
    {text: 'map $a $b {\n    x 1;\n    X 2;\n}\n', at: '3:5', says: [/second time/]},
    {text: 'map $host $b {\n    hostnames;\n    a..b 1;\n}\n', at: '3:5', says: [/hostnames/]},
    {text: 'split_clients $a $b {\n    50 x;\n}\n', at: '2:5', says: [/percentage/]},
    {text: 'split_clients $a $b {\n    60% x;\n    60% y;\n}\n', says: [/100 %/]},
    {text: 'split_clients $a $b {\n    60% x;\n    60% y;\n    * z;\n}\n', at: '3:5', times: 1, says: [/120 %/]},
  ],
});
