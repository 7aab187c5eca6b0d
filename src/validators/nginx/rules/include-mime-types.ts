import type {Rule} from '../../rule.ts';
import {httpDirectives, named} from '../level.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** A whole configuration that serves files knows what kind they are. */
export const includeMimeTypes: Rule<NginxTree> = {
  id: 'nginx/include-mime-types',
  title: {en: 'A whole nginx.conf includes mime.types', ko: 'nginx.conf 전체를 쓸 때는 mime.types를 불러와요'},
  why: {
    en: 'nginx itself knows HTML, GIF and JPEG, and calls everything else `text/plain`. Browsers refuse a stylesheet or a script that says it is plain text, so the page is there and looks naked. The table of all types lies beside nginx.conf; one line brings it in.',
    ko: 'nginx가 스스로 아는 종류는 HTML, GIF, JPEG뿐이고 나머지는 모두 `text/plain`으로 보내요. 브라우저는 일반 텍스트라고 하는 스타일시트나 스크립트를 쓰지 않으니, 페이지는 나오는데 디자인이 전부 빠져 보여요. 종류 표는 nginx.conf 옆에 있고, 한 줄이면 불러올 수 있어요.',
  },
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#types',
  severity: 'warning',
  bad: 'events {}\nhttp {\n    server {\n        listen 80;\n        location /static/ {\n            alias /app/static/;\n        }\n    }\n}\n',
  good: 'events {}\nhttp {\n    include mime.types;\n    server {\n        listen 80;\n        location /static/ {\n            alias /app/static/;\n        }\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    if (tree.context !== 'main') return;
    const [first] = httpDirectives(tree, 'alias', 'root');
    if (
      first === undefined ||
      tree.file.all.some(({name, args}) => name.value === 'types' || isTable(name.value, args[0]?.value))
    )
      return;
    for (const http of named(tree.file.directives, 'http')) {
      const open = tree.file.text.indexOf('{', http.head.end) + 1;
      yield {
        span: http.head,
        message: {
          en: 'Nothing here says what kind of file `.css` and `.js` are, so nginx sends them as `text/plain` and browsers do not use them. Add `include mime.types;`.',
          ko: '`.css`와 `.js`가 어떤 종류의 파일인지 정한 곳이 없어서 nginx가 `text/plain`으로 보내고, 브라우저는 그것을 쓰지 않아요. `include mime.types;`를 넣으세요.',
        },
        fix: {edits: [{span: {start: open, end: open}, text: '\n    include mime.types;'}]},
      };
    }
  },
};

/** An include whose file may hold the types: anything but the folders for sites and modules. */
function isTable(name: string, path = ''): boolean {
  return name === 'include' && !/(?:sites-enabled|conf\.d|modules-enabled|proxy_params|_params$)/.test(path);
}
