import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {named} from '../level.ts';
import {locations} from '../location.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** try_files and proxy_pass stand in different locations. */
export const tryFilesOrProxy: Rule<NginxTree> = {
  id: 'nginx/try-files-or-proxy',
  title: {
    en: 'try_files and proxy_pass stand in different locations',
    ko: 'try_files와 proxy_pass는 서로 다른 location에 둬요',
  },
  why: {
    en: 'In one location `try_files` decides first: for a path without a file its last argument is what happens, and with `=404` that is 404 for every page of your app. Only requests for files that exist reach `proxy_pass`, the very ones nginx should have served itself. This is what remains when `proxy_pass` is added to the location of Debian’s default file.',
    ko: '같은 location에 있으면 `try_files`가 먼저 정해요. 파일이 없는 경로는 마지막 인자로 처리되니, `=404`라면 앱의 모든 페이지가 404가 돼요. `proxy_pass`까지 가는 것은 파일이 실제로 있는 요청, 곧 nginx가 직접 보냈어야 할 요청뿐이에요. 기본 설정 파일의 location에 `proxy_pass`만 더하면 이렇게 돼요.',
  },
  learn: 'nginx-deeper#try-files',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    location / {\n        try_files $uri $uri/ =404;\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    root /srv/mysite/public;\n    location / {\n        try_files $uri @app;\n    }\n    location @app {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const {block} of locations(tree)) {
      const [tried] = named(block, 'try_files');
      const pass = ['proxy_pass', 'uwsgi_pass', 'grpc_pass'].flatMap((name) => named(block, name))[0];
      const fallback = tried?.args.at(-1)?.value ?? '';
      if (tried === undefined || pass === undefined || !/^=\d+$|^@/.test(fallback)) continue;
      if (!tried.args.slice(0, -1).some(({value}) => /^\$(?:uri|request_filename)\/?$/.test(value))) continue;
      const name = pass.name.value;
      const end = fallback.startsWith('=') ? fallback.slice(1) : fallback;
      yield {
        span: tried.head,
        message: {
          en: `Requests without a file of their own end in ${quote(end)} here and never reach ${quote(name)}. Take \`try_files\` out, or move ${quote(name)} into a location such as \`@app\` and name that as the last argument.`,
          ko: `여기서는 파일이 없는 요청이 ${quote(end)}에서 끝나고 ${quote(name)}까지 가지 못해요. \`try_files\`를 빼거나, ${particle(quote(name), '을/를')} \`@app\` 같은 location으로 옮기고 마지막 인자에 그 이름을 쓰세요.`,
        },
        related: [{span: pass.head, message: {en: 'rarely reached', ko: '여기까지 거의 오지 않아요'}}],
      };
    }
  },
};
