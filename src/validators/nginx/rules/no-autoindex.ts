import type {Directive} from '../../../syntax/nginx.ts';
import type {Rule} from '../../rule.ts';
import {httpDirectives, named} from '../level.ts';
import {missingDirectives} from '../presence.ts';
import {groundOf, type NginxTree} from '../tree.ts';

/** Folders of a whole site are not listed for everybody. */
export const noAutoindex: Rule<NginxTree> = {
  id: 'nginx/no-autoindex',
  title: {en: 'A site does not list all its folders', ko: '사이트 전체의 폴더 목록을 보여 주지 않아요'},
  why: {
    en: 'With `autoindex on` nginx shows the contents of every folder that has no index page: forgotten backups, uploads of other people, names nobody should guess. For one folder of downloads that is a fine thing; for a whole site, or for what visitors upload, hardly ever.',
    ko: '`autoindex on`이면 nginx는 index 페이지가 없는 폴더의 내용을 모두 보여 줘요. 잊고 남겨 둔 백업, 다른 사람이 올린 파일, 알려지면 안 되는 이름까지요. 내려받기 폴더 하나라면 괜찮지만, 사이트 전체나 방문자가 올린 파일에는 쓰지 마세요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_autoindex_module.html',
  severity: 'hint',
  bad: 'server {\n    listen 80;\n    root /var/www/html;\n    autoindex on;\n}\n',
  good: 'server {\n    listen 80;\n    root /var/www/html;\n    location /downloads/ {\n        autoindex on;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const directive of httpDirectives(tree, 'autoindex')) {
      if (directive.args[0]?.value !== 'on' || !isWide(tree, directive)) continue;
      if (['auth_basic', 'allow', 'internal'].some((name) => named(directive.parent?.block ?? [], name).length > 0))
        continue;
      yield {
        span: directive.head,
        message: {
          en: 'Everybody can look through all folders here that have no index page. Take `autoindex` out, or allow it in one location such as `/downloads/` only.',
          ko: '여기서는 index 페이지가 없는 폴더를 누구나 들여다볼 수 있어요. `autoindex`를 빼거나 `/downloads/` 같은 location 하나에서만 켜세요.',
        },
      };
    }
  },
};

function isWide(tree: NginxTree, directive: Directive): boolean {
  const path = directive.parent?.args.at(-1)?.value ?? '';
  return groundOf(tree, directive) !== 'location' || /^\/(?:media|uploads|static|api)?\/?$/.test(path);
}
