import {knownInclude} from '../../../../src/validators/nginx/rules/known-include.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownInclude, {
  good: [
    'include proxy_params;\n',
    'include /etc/nginx/mime.types;\n',
    'include uwsgi_params;\ninclude scgi_params;\ninclude fastcgi_params;\n',
    'include fastcgi.conf;\n',
    'include my_params;\n',
    'include proxy_params2;\n',
    'include snippets/proxy.conf;\n',
    'include proxy_param*;\n',
    'include mime.types.local;\n',
    '# include proxy_param;\n',
  ],
  bad: [
    {text: 'server {\n    include proxy_param;\n}\n', at: '2:13', times: 1, says: [/`include proxy_params;`/]},
    {text: 'include /etc/nginx/porxy_params;\n', says: [/`include \/etc\/nginx\/proxy_params;`/], times: 1},
    {text: 'include proxy-params;\n', times: 1},
    {text: 'include mime.type;\n', says: [/mime\.types/], times: 1},
    {text: 'include fastcgi_parmas;\n', times: 1},
    {text: 'include uswgi_params;\n', says: [/uwsgi_params/], times: 1},
  ],
});
