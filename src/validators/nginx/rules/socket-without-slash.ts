import type {Word} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {httpDirectives, isReadable} from '../level.ts';
import {missingDirectives} from '../presence.ts';
import {groundOf, type NginxTree} from '../tree.ts';

/** The path of a unix socket has no slash behind it. */
export const socketWithoutSlash: Rule<NginxTree> = {
  id: 'nginx/socket-without-slash',
  title: {en: 'No slash behind the path of a socket', ko: '소켓 경로 뒤에는 슬래시를 쓰지 않아요'},
  why: {
    en: 'In `proxy_pass http://unix:/run/gunicorn.sock/;` the slash becomes a part of the path of the file. A socket is not a folder, so nginx answers every request with 502 and writes `connect() to unix:/run/gunicorn.sock/ failed (20: Not a directory)` into its error log. `nginx -t` does not look.',
    ko: '`proxy_pass http://unix:/run/gunicorn.sock/;`에서 마지막 슬래시는 파일 경로의 일부가 돼요. 소켓은 폴더가 아니어서 nginx는 모든 요청에 502로 답하고, 오류 로그에 `connect() to unix:/run/gunicorn.sock/ failed (20: Not a directory)`를 남겨요. `nginx -t`는 이것을 살펴보지 않아요.',
  },
  learn: 'nginx-proxy#proxy-pass',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    location / {\n        include proxy_params;\n        proxy_pass http://unix:/run/gunicorn/mysite.sock/;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location / {\n        include proxy_params;\n        proxy_pass http://unix:/run/gunicorn/mysite.sock;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    const upstreamServers = tree.file.all.filter(
      (one) => one.name.value === 'server' && groundOf(tree, one) === 'upstream' && isReadable(one),
    );
    for (const {args} of [...httpDirectives(tree, ...passes), ...upstreamServers]) {
      const word = args[0];
      if (word === undefined || !/^(?:[a-z]+:\/\/)?unix:[^:]*[^:/]\/+$/i.test(word.value)) continue;
      const better = word.value.replace(/\/+$/, '');
      yield {
        span: word.span,
        message: {
          en: `The slash at the end belongs to the path of the file here, and ${quote(word.value)} is no file: every request ends in 502. Write ${quote(better)}.`,
          ko: `여기서는 끝의 슬래시까지 파일 경로로 읽혀요. ${particle(quote(word.value), '이라/라')}는 파일은 없으니 모든 요청이 502로 끝나요. ${quote(better)}라고 쓰세요.`,
        },
        fix: {edits: [{span: tail(word, better), text: ''}]},
      };
    }
  },
};

const passes = ['proxy_pass', 'uwsgi_pass', 'fastcgi_pass', 'scgi_pass', 'grpc_pass'];

/** The slashes behind the path. */
function tail({span, quote: mark, value}: Word, better: string) {
  const end = span.end - (mark === undefined ? 0 : 1);
  return {start: end - (value.length - better.length), end};
}
