import {knownVariable} from '../../../../src/validators/nginx/rules/known-variable.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownVariable, {
  good: [
    'server {\n    return 200 $http_anything$arg_x$cookie_y;\n}\n',
    'server {\n    set $a b;\n    return 200 "$A";\n}\n',
    'map $uri $x { ~^/(?<rest>.+)$ $rest; }\n',
    'server {\n    return 200 $2;\n}\n',
    'server {\n    rewrite ^/(?<id>.*)$ /$id;\n}\n',
    'server {\n    location ~ \\.php$ { return 204; }\n}\n',
    'server {\n    server_name $hostname;\n}\n',
    'server {\n    return 200 $elsewhere;\n}\n',
    'events {}\nstream {\n    map $ssl_preread_server_name $to { ~^(?<host>[a-z]+)$ $host:1; default $ssl_preread_server_name:$server_port; }\n    server { listen 9; proxy_pass $to; ssl_preread on; }\n}\n',
  ],
  bad: [
    {
      text: 'server {\n    location / {\n        proxy_set_header Host $hots;\n        proxy_pass http://127.0.0.1;\n    }\n}\n',
      at: '3:31',
      says: [/Did you mean `\$host`/],
    },
    {text: 'server {\n    return 301 https://$hostrequest_uri;\n}\n', at: '2:24', says: [/host\$request_uri/]},
    {text: 'server {\n    return 200 "5$";\n}\n', at: '2:18', says: [/no name of a variable/]},
    {text: 'server {\n    return 200 "${host";\n}\n', at: '2:17', says: [/not closed/]},
    {text: 'events {}\nhttp { server { return 200 $nowhere; } }\n', at: '2:28', says: [/no variable `\$nowhere`/]},
    {text: 'events {}\nstream {\n    map $server_port $to { default $http_host; }\n}\n', at: '3:36'},
    {text: 'server {\n    if (${host} = a) { return 204; }\n}\n'},
  ],
});
