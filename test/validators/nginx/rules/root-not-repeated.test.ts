import {rootNotRepeated} from '../../../../src/validators/nginx/rules/root-not-repeated.ts';
import {checkRule} from '../../../support/check-rule.ts';

const location = (head: string, ...lines: readonly string[]) =>
  `server {\n    listen 80;\n    location ${head} {\n${lines.join('\n')}\n    }\n}\n`;

checkRule(rootNotRepeated, {
  good: [
    location('/static/', 'alias /srv/mysite/static/;'),
    location('/static/', 'root /srv/mysite;'),
    location('/static/', 'root /srv/mysite/;'),
    location('/static/', 'root /var/www/html;'),
    location('/static/', 'root /srv/statics;'),
    location('/', 'root /srv/mysite/static;'),
    location('/admin/', 'root /srv/admin;'),
    location('/app', 'root /srv/app/dist;'),
    location('/static/', 'root $static;'),
    location('/static/', 'root /srv/$host/static;'),
    location('~ ^/static/', 'root /srv/static;'),
    location('= /static/x.css', 'root /srv/static;'),
    location('/static/', 'rewrite ^/static/(.*)$ /$1 break;', 'root /srv/mysite/static;'),
    location('/static/admin/', 'root /srv/mysite/static;'),
    location('/media/', 'root /srv/static;'),
    location('/css/', 'root /srv/js;'),
    'server { listen 80; root /srv/mysite/static; location /static/ { expires 1d; } }\n',
  ],
  bad: [
    {text: location('/static/', 'root /srv/mysite/static/;'), at: '4:6', says: [/`alias \/srv\/mysite\/static\/;`/]},
    {text: location('/static/', 'root /srv/mysite/static;'), at: '4:6', says: [/static\/static\/app\.css/], times: 1},
    {text: location('/static', 'root /srv/mysite/static;'), at: '4:6', says: [/`alias \/srv\/mysite\/static;`/]},
    {text: location('/static/', 'root /home/ubuntu/mysite/staticfiles;'), at: '4:6'},
    {text: location('/media/', 'root "/srv/my site/media";'), at: '4:6'},
    {text: location('^~ /assets/', 'root /app/dist/assets;'), at: '4:6'},
    {text: location('/static/', 'try_files $uri =404;', 'root /srv/static;'), at: '5:6'},
  ],
});
