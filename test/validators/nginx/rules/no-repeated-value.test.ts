import {noRepeatedValue} from '../../../../src/validators/nginx/rules/no-repeated-value.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noRepeatedValue, {
  good: [
    'gzip_types a/b;\nserver {\n    gzip_types a/b;\n}\n',
    'gzip_types * text/html;\n',
    'types {\n    a/b c d;\n}\nserver {\n    types {\n        a/b c;\n    }\n}\n',
    'ssl_protocols TLSv1.2 TLSv1.3;\n',
    'geo $a {\n    default 0;\n    10.0.0.0/8 1;\n    10.0.0.0/9 1;\n    delete 10.0.0.0/8;\n}\n',
  ],
  bad: [
    {text: 'gzip_types TEXT/HTML a/b A/B;\n', times: 2, at: '1:12', says: [/without being told/]},
    {text: 'sub_filter_types a/b;\nsub_filter_types a/b;\n', at: '2:18', times: 1},
    {text: 'types {\n    a/b c;\n    a/b C;\n}\n', at: '3:9', says: [/takes this one/]},
    {text: 'types {\n    a/b c;\n}\ntypes {\n    d/e c;\n}\n', at: '5:9'},
    {text: 'ssl_protocols TLSv1.2 TLSv1.2;\n', at: '1:23'},
    {text: 'geo $a {\n    10.0.0.0/8 1;\n    10.1.0.0/8 2;\n}\n', at: '3:5', says: [/takes the last/]},
  ],
});
