import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {answering, siteBlocks} from '../answering.ts';
import {hasUnknownInclude, inForce} from '../level.ts';
import {type Location, locations} from '../location.ts';
import type {NginxTree} from '../tree.ts';

/** Browsers may keep static files. */
export const cacheStatic: Rule<NginxTree, {readonly url: string}> = {
  id: 'nginx/cache-static',
  title: {en: 'Browsers may keep static files', ko: '브라우저가 정적 파일을 보관하게 해요'},
  why: {
    en: 'Without a word about it browsers ask again for each file of each page. `expires 30d;` lets them keep what does not change, and the second visit is faster than the first. Names that carry a hash, as those of Django’s `ManifestStaticFilesStorage`, may be kept for a year.',
    ko: '아무 말이 없으면 브라우저는 페이지마다 파일을 다시 물어봐요. `expires 30d;`를 쓰면 바뀌지 않는 파일을 보관해 두고 쓰니 두 번째 방문이 훨씬 빨라요. Django의 `ManifestStaticFilesStorage`처럼 이름에 해시가 붙은 파일은 1년을 보관해도 돼요.',
  },
  learn: 'nginx-deeper#location',
  reference: 'https://nginx.org/en/docs/http/ngx_http_headers_module.html#expires',
  severity: 'hint',
  onlyWhenAsked: true,
  defaults: {url: '/static/'},
  bad: 'server {\n    listen 80;\n    location /static/ {\n        alias /srv/mysite/static/;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location /static/ {\n        alias /srv/mysite/static/;\n        expires 30d;\n    }\n}\n',
  missing: (tree, {url}) =>
    locations(tree).length > 0
      ? undefined
      : {
          en: `There is no location yet. Add ${quote(`location ${url}`)} with \`expires 30d;\`.`,
          ko: `아직 location이 없어요. ${quote(`location ${url}`)}에 \`expires 30d;\`를 쓰세요.`,
        },
  *check(tree, {url}) {
    const answers = siteBlocks(tree).map((block) => answering(tree, block, `${url.replace(/\/?$/, '/')}app.css`));
    if (answers.some((one) => one === 'unknown' || (one !== undefined && keeps(tree, one)))) return;
    const found = answers.find((one): one is Location => one !== undefined && one !== 'unknown') ?? locations(tree)[0];
    if (found === undefined) return;
    yield {
      span: found.directive.head,
      message: {
        en: `Nothing here says how long browsers may keep the files of ${quote(url)}. Add \`expires 30d;\`.`,
        ko: `브라우저가 ${quote(url)}의 파일을 얼마나 보관해도 되는지 정하지 않았어요. \`expires 30d;\`를 넣으세요.`,
      },
    };
  },
};

function keeps(tree: NginxTree, {directive, block}: Location): boolean {
  if (hasUnknownInclude(block)) return true;
  const expires = inForce(tree, directive, 'expires').some(
    ({args}) => !/^(?:off|epoch|-.*|0)$/.test(args.at(-1)?.value ?? ''),
  );
  const headers = inForce(tree, directive, 'add_header');
  return (
    expires ||
    headers.some(
      ({args}) => /^cache-control$/i.test(args[0]?.value ?? '') && !/no-store|max-age=0/.test(args[1]?.value ?? ''),
    )
  );
}
