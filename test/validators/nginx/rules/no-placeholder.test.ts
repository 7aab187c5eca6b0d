import {noPlaceholder} from '../../../../src/validators/nginx/rules/no-placeholder.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;

checkRule(noPlaceholder, {
  good: [
    server('server_name example.com;'),
    server('server_name www.example.com api.example.org;'),
    server('server_name _;'),
    server('server_name localhost;'),
    server('server_name mydomaine.fr;'),
    server('server_name domain.com;'),
    server('server_name ~^(?<name>.+)\\.example\\.com$;'),
    server('server_name 한글도.kr;'),
    server('root /srv/mysite;'),
    server('root /home/ubuntu/myproject;'),
    server('server_name my-site.com my_server;'),
    server('root /srv/my_project/static;'),
    server('root /home/ubuntu/my-app;'),
    server('root /var/www/your;'),
    server('location /path/to/ { root /srv; }'),
    server('location / { proxy_pass http://127.0.0.1:8000; }'),
    '# server_name your_domain;\nserver { listen 80; }\n',
  ],
  bad: [
    {text: server('server_name server_domain_or_IP;'), at: '3:13', times: 1},
    {text: server('server_name your_domain;'), at: '3:13'},
    {text: server('server_name your_domain.com www.your_domain.com;'), times: 2},
    {text: server('server_name yourdomain.com;'), at: '3:13'},
    {text: server('server_name <your-domain>;'), at: '3:13'},
    {text: server('server_name YOUR_IP;'), at: '3:13'},
    {text: server('server_name 도메인이름;'), at: '3:13'},
    {text: server('root /path/to/mysite;'), at: '3:6', says: [/`\/path\/to\/`/]},
    {text: server('location /static/ { alias /home/ubuntu/your_project/static/; }')},
    {text: server('location /static/ { alias /home/<user>/static/; }')},
    {text: server('location / { proxy_pass http://unix:/home/사용자명/app.sock; }')},
  ],
});
