import {validValue} from '../../../../src/validators/nginx/rules/valid-value.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validValue, {
  good: [
    'error_log /var/log/nginx/e.log warn;\nevents {}\n',
    'error_log /var/log/nginx/e.log debug_http debug_event;\nevents {}\n',
    'stream { log_format a $time_local; access_log /a a; server { listen 1; proxy_pass a:1; } }\n',
    'stream { access_log off; server { listen 1; proxy_pass a:1; } }\n',
    'server {\n    access_log /var/log/nginx/a.log;\n}\n',
    'server {\n    client_max_body_size 1G;\n}\n',
    'server {\n    keepalive_timeout "1m 30s";\n}\n',
    'server {\n    sendfile ON;\n}\n',
    'server {\n    client_body_timeout 500ms;\n}\n',
    'server {\n    location / {\n        proxy_buffers 8 4k;\n    }\n}\n',
    'server {\n    gzip_comp_level 9;\n}\n',
    'server {\n    ssl_protocols TLSv1.3 TLSv1.2;\n}\n',
    'server {\n    location / {\n        expires -1;\n    }\n}\n',
    'server {\n    location / {\n        expires $map;\n    }\n}\n',
    'worker_processes auto;\nevents {}\n',
  ],
  bad: [
    {
      text: 'server {\n    error_log /var/log/nginx/e.log warn error;\n}\n',
      at: '2:41',
      says: [/takes one level/, /`warn`/],
      times: 1,
    },
    {text: 'error_log /e debug debug;\nevents {}\n', at: '1:20'},
    {text: 'error_log /e debug_http warn;\nevents {}\n', at: '1:25'},
    {
      text: 'stream {\n    access_log /a;\n    server { listen 1; proxy_pass a:1; }\n}\n',
      at: '2:5',
      says: [/log_format/],
    },
    {text: 'server {\n    sendfile yes;\n}\n', at: '2:14', says: [/`on` or `off`/]},
    {text: 'server {\n    client_max_body_size 10MB;\n}\n', at: '2:26', says: [/10m/]},
    {text: 'server {\n    client_body_timeout 30sec;\n}\n', at: '2:25'},
    {text: 'server {\n    gzip_comp_level 10;\n}\n', at: '2:21', says: [/from 1 to 9/]},
    {text: 'server {\n    types_hash_max_size many;\n}\n', at: '2:25'},
    {text: 'server {\n    location / {\n        proxy_buffers 0 4k;\n    }\n}\n', at: '3:23'},
    {text: 'server {\n    ssl_protocols TLSv1.4;\n}\n', says: [/TLSv1\.3/]},
    {text: 'server {\n    keepalive_timeout 30s 1m;\n    client_body_timeout 1m1h;\n}\n', at: '3:25'},
    {text: 'server {\n    location / {\n        expires soon;\n    }\n}\n', at: '3:17'},
    {text: 'worker_processes many;\nevents {}\n', at: '1:18'},
    {text: 'server {\n    error_log /a/b loud;\n}\n'},
  ],
});
