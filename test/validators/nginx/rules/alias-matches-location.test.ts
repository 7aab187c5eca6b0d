import {aliasMatchesLocation} from '../../../../src/validators/nginx/rules/alias-matches-location.ts';
import {checkRule} from '../../../support/check-rule.ts';

const location = (head: string, alias: string) =>
  `server {\n    listen 80;\n    location ${head} {\n        ${alias}\n    }\n}\n`;

checkRule(aliasMatchesLocation, {
  good: [
    location('/static/', 'alias /srv/static/;'),
    location('/static', 'alias /srv/static;'),
    location('^~ /static/', 'alias /srv/static/;'),
    location('= /favicon.ico', 'alias /srv/static/favicon.ico;'),
    location('= /static', 'alias /srv/static/;'),
    location('~ ^/u/(.+)$', 'alias /srv/u/$1;'),
    location('~ ^/static/', 'alias /srv/static/;'),
    location('/static/', 'root /srv/static;'),
    location('/static', 'root /srv/;'),
    location('/static/', 'alias "/srv/with space/";'),
    location('/static/', 'alias /srv/$host/static/;'),
    location('/static/', 'alias $folder;'),
    location('/static/', 'alias /srv/${name};'),
    location('/', 'alias /srv/www/;'),
    location('/static', '# alias /srv/static/;'),
    'map $x $y { location alias; }\n',
  ],
  bad: [
    {text: location('/static', 'alias /srv/static/;'), at: '3:14', says: [/`\/static\.\.\/`/, /`location \/static\/`/]},
    {text: location('/static/', 'alias /srv/static;'), at: '4:15', says: [/`\/srv\/staticapp\.css`/]},
    {text: location('^~ /media', 'alias /srv/media/;'), at: '3:17'},
    {text: location('"/static"', 'alias "/srv/static/";'), at: '3:15'},
    {text: location("'/static/'", "alias '/srv/static';"), at: '4:15'},
    {text: location('/', 'alias /srv/www;'), at: '4:15'},
    {text: location('/static', 'alias /srv/$host/static/;'), at: '3:14'},
    {text: 'location /static { alias /srv/static/; }\n', at: '1:10', times: 1},
    {text: location('/a/', 'location /a/b { alias /srv/b/; }'), at: '4:18'},
  ],
});
