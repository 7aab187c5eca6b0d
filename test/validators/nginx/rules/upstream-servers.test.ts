import {upstreamServers} from '../../../../src/validators/nginx/rules/upstream-servers.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(upstreamServers, {
  good: ['upstream a { server 127.0.0.1 weight=2; server b.com:80 backup; }\n', 'upstream a { include b; }\n'],
  bad: [
    {text: 'upstream a { }\n', at: '1:1', says: [/no server/]},
    {text: 'upstream a { server http://b; }\n', at: '1:21', says: [/path or `http:\/\/`/]},
    {text: 'upstream a { server b wieght=2; }\n', at: '1:23', says: [/weight=/]},
    {text: 'upstream a { ip_hash; server b backup; }\n', at: '1:32', says: [/knows no `backup`/]},
    {text: 'upstream a { server $b; }\n', at: '1:21'},
  ],
});
