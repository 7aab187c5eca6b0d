import {loadModule} from '../../../../src/validators/nginx/rules/load-module.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(loadModule, {
  good: [
    'load_module modules/ngx_stream_module.so;\nevents {}\nstream { }\n',
    'include /etc/nginx/modules-enabled/*.conf;\nevents {}\nstream { }\n',
  ],
  bad: [
    {text: 'events {}\nstream { server { listen 1; proxy_pass a:1; } }\n', at: '2:1', says: [/libnginx-mod-stream/]},
    {text: 'server {\n    brotli on;\n}\n', at: '2:5', says: [/libnginx-mod-http-brotli-filter/]},
  ],
});
