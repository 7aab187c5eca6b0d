import {aliasInRegex} from '../../../../src/validators/nginx/rules/alias-in-regex.ts';
import {checkRule} from '../../../support/check-rule.ts';

const location = (head: string, ...lines: readonly string[]) =>
  `server {\n    listen 80;\n    location ${head} {\n${lines.join('\n')}\n    }\n}\n`;

checkRule(aliasInRegex, {
  good: [
    location('~ ^/media/(.+)$', 'alias /srv/media/$1;'),
    location('~ ^/media/(?<file>.+)$', 'alias /srv/media/$file;'),
    location('~ ^/media/(.+)/$', 'alias /srv/media/$1/;'),
    location('~ /favicon\\.ico$', 'alias /srv/static/favicon.ico;'),
    location('~* ^/logo\\.(?:png|svg)$', 'alias /srv/static/logo.svg;'),
    location('/media/', 'alias /srv/media/;'),
    location('~ ^/media/', 'root /srv/;'),
    location('= /media/', 'alias /srv/media/;'),
    location('~ ^/media/', 'rewrite ^/media/(.*)$ /m/$1 break;', 'alias /srv/media/;'),
  ],
  bad: [
    {text: location('~ ^/media/', 'alias /srv/media/;'), at: '4:7', times: 1, says: [/`\$1`/]},
    {text: location('~* \\.(?:png|jpg)$', 'alias /srv/images/;'), at: '4:7'},
    {text: location('~ ^/media/', 'alias "/srv/my media/";'), at: '4:7'},
  ],
});
