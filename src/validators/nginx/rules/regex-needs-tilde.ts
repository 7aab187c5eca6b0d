import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Finding, Rule} from '../../rule.ts';
import {looksLikeExpression} from '../expression.ts';
import {isPrefix, type Location, locations} from '../location.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** Regular expressions stand behind `~`; everything else is taken literally. */
export const regexNeedsTilde: Rule<NginxTree> = {
  id: 'nginx/regex-needs-tilde',
  title: {en: 'A regular expression stands behind ~', ko: '정규식 앞에는 ~를 써요'},
  why: {
    en: 'Without `~` or `~*` nginx takes the path of a location literally: `location ^/api/` waits for a request that begins with the character `^`, and `location /static/*` for one with a star in it. `nginx -t` is content, and the location is never used. A plain path already answers for everything below it.',
    ko: '`~`나 `~*`가 없으면 nginx는 location의 경로를 글자 그대로 읽어요. `location ^/api/`는 `^`라는 글자로 시작하는 요청을, `location /static/*`는 별표가 들어 있는 요청을 기다려요. `nginx -t`는 통과하지만 이 location이 쓰이는 일은 없어요. 보통 경로는 그 아래의 모든 경로에 이미 맞아요.',
  },
  learn: 'nginx-deeper#location',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    location ^/api/v[12]/.*$ {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location ~ ^/api/v[12]/.*$ {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const location of locations(tree)) {
      if (!(isPrefix(location) || location.kind === 'exact')) continue;
      if (/^\*\.\w+$/.test(location.path)) yield glob(location);
      else if (/\*$/.test(location.path) && !looksLikeExpression(location.path)) yield star(location);
      else if (looksLikeExpression(location.path)) yield expression(location);
    }
  },
};

function expression({path, word, kind}: Location): Finding {
  const glob = /^\*/.test(path);
  const fixable = kind === 'prefix' && !glob;
  return {
    span: word.span,
    message: {
      en: `${quote(path)} looks like a regular expression, but without \`~\` nginx looks for these very characters in the path and never finds them. Write ${quote(`location ~ ${path}`)}.`,
      ko: `${particle(quote(path), '은/는')} 정규식처럼 보이지만, \`~\`가 없어서 nginx는 경로에서 바로 이 글자들을 찾고 끝내 찾지 못해요. ${quote(`location ~ ${path}`)}처럼 쓰세요.`,
    },
    ...(fixable && {fix: {edits: [{span: {start: word.span.start, end: word.span.start}, text: '~ '}]}}),
  };
}

function glob({path, word}: Location): Finding {
  const better = `location ~* \\${path.slice(1)}$`;
  return {
    span: word.span,
    message: {
      en: `nginx knows no ${quote(path)} as a shell does: it looks for a path that begins with a star. Write ${quote(better)}.`,
      ko: `nginx는 셸처럼 ${particle(quote(path), '을/를')} 풀지 않고, 별표로 시작하는 경로를 찾아요. ${quote(better)}라고 쓰세요.`,
    },
  };
}

function star({path, span, word, kind}: Location): Finding {
  const plain = path.replace(/\*+$/, '');
  const fixable = word.quote === undefined && kind !== 'exact' && plain.startsWith('/');
  return {
    span,
    message: {
      en: `The star in ${quote(path)} is an ordinary character for nginx: only a path with a real \`*\` in it would match. ${quote(`location ${plain || '/'}`)} already answers for everything that begins so.`,
      ko: `${quote(path)}의 별표는 nginx에게 보통 글자예요. 경로에 진짜 \`*\`가 있어야 맞아요. ${quote(`location ${plain || '/'}`)}만 써도 그렇게 시작하는 모든 요청에 맞아요.`,
    },
    ...(fixable && {fix: {edits: [{span, text: plain}]}}),
  };
}
