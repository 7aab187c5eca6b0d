import type {Directive} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {compiled} from '../expression.ts';
import {named} from '../level.ts';
import {type Location, locationsIn} from '../location.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** No expression for endings of files takes the requests of a folder away. */
export const staticNotShadowed: Rule<NginxTree> = {
  id: 'nginx/static-not-shadowed',
  title: {
    en: 'No regular expression takes a folder’s files away',
    ko: '정규식 location이 폴더의 파일을 가로채지 않아요',
  },
  why: {
    en: 'nginx asks regular expressions after plain paths, and an expression that fits wins. With `location /static/ { alias … }` and `location ~* \\.(css|js)$ { expires 7d; }`, `/static/app.css` belongs to the second, which knows nothing of the alias and looks in its own root: 404. `^~` in front of the plain path says that no expression is asked.',
    ko: 'nginx는 보통 경로를 본 다음 정규식을 보고, 맞는 정규식이 있으면 그쪽이 이겨요. `location /static/ { alias … }`와 `location ~* \\.(css|js)$ { expires 7d; }`가 함께 있으면 `/static/app.css`는 뒤의 것이 맡아요. 그 location은 alias를 모르고 자기 root에서 찾으니 404가 돼요. 보통 경로 앞에 `^~`를 쓰면 정규식을 보지 않아요.',
  },
  learn: 'nginx-deeper#location',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    location /static/ {\n        alias /srv/mysite/staticfiles/;\n    }\n    location ~* \\.(?:css|js|png)$ {\n        expires 7d;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location ^~ /static/ {\n        alias /srv/mysite/staticfiles/;\n    }\n    location ~* \\.(?:css|js|png)$ {\n        expires 7d;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    const blocks = new Set(
      tree.file.all.flatMap((one) =>
        one.name.value === 'location' ? [one.parent?.block ?? tree.file.directives] : [],
      ),
    );
    for (const block of blocks) {
      const all = locationsIn(tree, block);
      const thieves = all.filter(takesByEnding).slice(0, 20);
      for (const location of thieves.length === 0 ? [] : all.filter(isFolder)) {
        const thief = thieves.find((one) => servesElsewhere(one, location) && !isNested(location, one));
        if (thief === undefined) continue;
        const fixable = location.directive.args.length === 1;
        yield {
          span: location.span,
          message: {
            en: `${quote(`${location.path}app.css`)} also fits the expression ${quote(thief.path)}, which wins and looks elsewhere. Write ${quote(`location ^~ ${location.path}`)}.`,
            ko: `${particle(quote(`${location.path}app.css`), '은/는')} 정규식 ${quote(thief.path)}에도 맞는데, 그쪽이 이겨서 다른 곳을 찾아요. ${quote(`location ^~ ${location.path}`)}라고 쓰세요.`,
          },
          related: [{span: thief.span, message: {en: 'this one wins', ko: '이쪽이 이겨요'}}],
          ...(fixable && {
            fix: {edits: [{span: {start: location.word.span.start, end: location.word.span.start}, text: '^~ '}]},
          }),
        };
      }
    }
  },
};

const endings = ['css', 'js', 'png', 'jpg'];

/** An expression that goes by the ending alone: it takes files of every folder. */
function takesByEnding({kind, path, ignoresCase, block}: Location): boolean {
  const expression = kind === 'regex' ? compiled(path, ignoresCase) : undefined;
  if (expression === undefined || block.some(({name}) => /_pass$|^(?:return|deny|alias)$/.test(name.value)))
    return false;
  return endings.some(
    (ending) => expression.test(`/static/app.${ending}`) && expression.test(`/other-folder/x.${ending}`),
  );
}

/** A plain path whose files lie where only it knows. */
function isFolder({kind, path, block}: Location): boolean {
  return kind === 'prefix' && path.endsWith('/') && path.length > 1 && named(block, 'alias').length > 0;
}

function servesElsewhere({path, ignoresCase}: Location, location: Location): boolean {
  const expression = compiled(path, ignoresCase);
  return endings.some((ending) => expression?.test(`${location.path}app.${ending}`));
}

/** Has the folder an expression of its own inside, which is asked before those outside? */
function isNested({block}: Location, thief: Location): boolean {
  return block.some(
    (one: Directive) => one.name.value === 'location' && one.args.some(({value}) => value === thief.path),
  );
}
