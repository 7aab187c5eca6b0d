import {regexNeedsTilde} from '../../../../src/validators/nginx/rules/regex-needs-tilde.ts';
import {checkRule} from '../../../support/check-rule.ts';

const location = (head: string) => `server {\n    listen 80;\n    location ${head} { return 204; }\n}\n`;

checkRule(regexNeedsTilde, {
  good: [
    location('/'),
    location('/api/v1/'),
    location('~ ^/api/.*$'),
    location('~* \\.(?:css|js)$'),
    location('~^/api/'),
    location('~*\\.php$'),
    location('= /robots.txt'),
    location('/wiki/Foo_(bar)'),
    location('/a.b/'),
    location('/v1.0/'),
    location('/a+b/'),
    location('/price/$'),
    location('/[draft]'),
    location('^~ /static/'),
    location('@app'),
    location('/what?'),
    location('/files~'),
    location('"/with space/"'),
  ],
  bad: [
    {text: location('^/api/.*$'), at: '3:14', says: [/location ~ \^\/api/], times: 1},
    {text: location('^/api/'), at: '3:14'},
    {text: location('/api/.*'), at: '3:14'},
    {text: location('\\.php$'), at: '3:14'},
    {text: location('/(static|media)/'), at: '3:14'},
    {text: location('/posts/[0-9]+/'), at: '3:14'},
    {text: location('/posts/\\d+'), at: '3:14'},
    {text: location('"^/posts/\\d{4}/"'), at: '3:14'},
    {text: location('= ^/exact$'), at: '3:16'},
    {text: location('/api$'), at: '3:14'},
    {text: location('/static/*'), at: '3:14', says: [/`location \/static\/`/]},
    {text: location('/api*'), at: '3:14'},
    {text: location('^~ /static/*'), at: '3:17'},
    {text: location('*.php'), at: '3:14', says: [/location ~\* \\\.php\$/]},
  ],
});
