import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {named} from '../level.ts';
import {locations} from '../location.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** The alias of a location with a regular expression names the file by what the expression caught. */
export const aliasInRegex: Rule<NginxTree> = {
  id: 'nginx/alias-in-regex',
  title: {
    en: 'alias behind a regular expression uses its captures',
    ko: '정규식 location의 alias는 잡아낸 부분을 써요',
  },
  why: {
    en: 'In a location with `~` nothing is cut off the path: the alias is the whole answer. `location ~ ^/media/ { alias /srv/media/; }` therefore means the folder itself for every file, and each request ends in 403 or 404. Either use a plain `location /media/`, or catch the rest with brackets and write it into the alias: `$1`.',
    ko: '`~`가 붙은 location에서는 경로에서 아무것도 잘라 내지 않고 alias가 곧 답이에요. 그래서 `location ~ ^/media/ { alias /srv/media/; }`는 어떤 파일을 요청해도 폴더 자체를 가리키고, 모든 요청이 403이나 404로 끝나요. 보통 `location /media/`를 쓰거나, 나머지를 괄호로 잡아 alias에 `$1`로 적으세요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#alias',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    location ~ ^/media/ {\n        alias /srv/mysite/media/;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location ~ ^/media/(.+)$ {\n        alias /srv/mysite/media/$1;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const location of locations(tree)) {
      const word = location.kind === 'regex' ? named(location.block, 'alias')[0]?.args[0] : undefined;
      if (word === undefined || !word.value.endsWith('/') || word.value.includes('$')) continue;
      if (named(location.block, 'return').length > 0 || named(location.block, 'rewrite').length > 0) continue;
      yield {
        span: word.span,
        message: {
          en: `Every request that fits ${quote(location.path)} gets the folder ${quote(word.value)} itself, whatever file it asks for. Use a plain location such as \`location /media/\`, or catch the rest of the path and write \`$1\` behind the folder.`,
          ko: `${quote(location.path)}에 맞는 요청은 어떤 파일을 원하든 ${quote(word.value)} 폴더 자체를 받아요. \`location /media/\` 같은 보통 location을 쓰거나, 나머지 경로를 괄호로 잡아 폴더 뒤에 \`$1\`을 쓰세요.`,
        },
      };
    }
  },
};
