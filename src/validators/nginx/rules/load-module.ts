import type {Rule} from '../../rule.ts';
import {judgedBy} from '../judge.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Modules that are used are installed. */
export const loadModule: Rule<NginxTree> = {
  id: 'nginx/load-module',
  title: {en: 'Modules that are used are installed', ko: '쓰는 모듈이 설치돼 있어요'},
  why: {
    en: 'Some directives are not in nginx itself. On Debian and Ubuntu their modules are packages of their own, and installing one also loads it. Without it nginx says `unknown directive`, although the name is right.',
    ko: 'nginx 본체에 들어 있지 않은 지시어도 있어요. Debian과 Ubuntu에서는 이런 모듈이 별도 패키지이고, 설치하면 자동으로 켜져요. 없으면 이름이 맞아도 nginx가 `unknown directive`라고 해요.',
  },
  reference: 'https://packages.debian.org/search?keywords=libnginx-mod',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    more_clear_headers Server;\n}\n',
  good: 'server {\n    listen 80;\n    server_tokens off;\n}\n',
  missing: missingDirectives,
  check: (tree) => judgedBy(tree, 'load-module'),
};
