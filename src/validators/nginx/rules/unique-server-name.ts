import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** No two servers have the same name. */
export const uniqueServerName: Rule<NginxTree> = {
  id: 'nginx/unique-server-name',
  title: {en: 'No two servers have the same name', ko: '같은 이름의 server는 하나만 둬요'},
  why: {
    en: 'When two servers on the same port have the same name, nginx keeps the first and only warns: `conflicting server name … ignored`. The second server then never gets a request. Often a backup copy of the file lies in sites-enabled.',
    ko: '같은 포트에서 이름이 같은 server가 둘이면 nginx는 첫 번째만 쓰고 `conflicting server name … ignored`라는 경고만 남겨요. 두 번째 server에는 요청이 오지 않아요. sites-enabled에 백업 파일이 남아 있을 때 자주 생겨요.',
  },
  learn: 'nginx-proxy#enable',
  reference: 'https://nginx.org/en/docs/http/server_names.html',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    server_name example.com;\n}\nserver {\n    listen 80;\n    server_name example.com;\n}\n',
  good: 'server {\n    listen 80;\n    server_name example.com;\n}\nserver {\n    listen 80;\n    server_name www.example.com;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'unique-server-name'),
};
