import type {Directive} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Finding, Rule} from '../../rule.ts';
import {named} from '../level.ts';
import {isPrefix, type Location, locations} from '../location.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** A location and its alias both end with a slash, or neither does. */
export const aliasMatchesLocation: Rule<NginxTree> = {
  id: 'nginx/alias-matches-location',
  title: {en: 'A location and its alias end alike', ko: 'location과 alias는 끝의 슬래시가 같아요'},
  why: {
    en: 'nginx cuts the text of the location off the path and glues the rest to the alias, character by character. With `location /static/` and `alias /srv/static`, `/static/app.css` becomes `/srv/staticapp.css`: 404. The other way round is worse: with `location /static` and `alias /srv/static/`, `/static../settings.py` becomes `/srv/static/../settings.py`, and strangers read the folder above.',
    ko: 'nginx는 경로에서 location에 적힌 글자를 잘라 내고 나머지를 alias 뒤에 그대로 붙여요. `location /static/`에 `alias /srv/static`이면 `/static/app.css`가 `/srv/staticapp.css`가 되어 404예요. 반대는 더 위험해요. `location /static`에 `alias /srv/static/`이면 `/static../settings.py`가 `/srv/static/../settings.py`가 되어, 누구나 한 단계 위 폴더의 파일을 읽을 수 있어요.',
  },
  learn: 'nginx-deeper#alias',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#alias',
  alsoKnownAs: ['gixy alias_traversal', 'nginx-lint alias-location-slash-mismatch'],
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    location /static {\n        alias /srv/mysite/static/;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location /static/ {\n        alias /srv/mysite/static/;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const location of locations(tree)) {
      const alias = isPrefix(location) ? named(location.block, 'alias')[0] : undefined;
      const path = alias?.args[0]?.value ?? '';
      if (alias === undefined || path === '' || /\$(?:\w+|\{\w+\})$/.test(path)) continue;
      if (path.endsWith('/') && !location.path.endsWith('/')) yield traversal(location, path);
      else if (location.path.endsWith('/') && !path.endsWith('/')) yield glued(location, alias, path);
    }
  },
};

function traversal({path, span}: Location, folder: string): Finding {
  return {
    span,
    message: {
      en: `${quote(path)} has no slash at its end, but its alias ${quote(folder)} has: a request for ${quote(`${path}../`)} then reads the folder above ${quote(folder)}. Write ${quote(`location ${path}/`)}.`,
      ko: `${quote(path)}의 끝에는 슬래시가 없는데 alias인 ${quote(folder)}에는 있어요. 그러면 ${particle(quote(`${path}../`), '이라/라')}는 요청으로 ${quote(folder)}의 한 단계 위 폴더를 읽을 수 있어요. ${quote(`location ${path}/`)}라고 쓰세요.`,
    },
    fix: {edits: [{span: {start: span.end, end: span.end}, text: '/'}]},
  };
}

function glued({path}: Location, alias: Directive, folder: string): Finding {
  const word = alias.args[0] ?? alias.name;
  const end = word.span.end - (word.quote === undefined ? 0 : 1);
  return {
    span: word.span,
    message: {
      en: `${quote(folder)} has no slash at its end, but its location ${quote(path)} has: nginx looks for ${quote(`${path}app.css`)} in ${quote(`${folder}app.css`)}. Write ${quote(`alias ${folder}/;`)}.`,
      ko: `${quote(folder)}의 끝에는 슬래시가 없는데 location인 ${quote(path)}에는 있어요. 그래서 nginx는 ${particle(quote(`${path}app.css`), '을/를')} ${quote(`${folder}app.css`)}에서 찾아요. ${quote(`alias ${folder}/;`)}라고 쓰세요.`,
    },
    fix: {edits: [{span: {start: end, end}, text: '/'}]},
  };
}
