import type {Directive} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {named} from '../level.ts';
import {isPrefix, type Location, locations} from '../location.ts';
import {missingDirectives} from '../presence.ts';
import type {NginxTree} from '../tree.ts';

/** `root` does not name the folder that the path of the location already adds. */
export const rootNotRepeated: Rule<NginxTree> = {
  id: 'nginx/root-not-repeated',
  title: {en: 'root does not repeat the path of its location', ko: 'root에 location의 경로를 다시 쓰지 않아요'},
  why: {
    en: '`root` is put in front of the whole path: with `location /static/` and `root /srv/mysite/static`, nginx looks for `/static/app.css` in `/srv/mysite/static/static/app.css`, and every file is a 404. `alias` replaces the part that the location matched, `root` does not.',
    ko: '`root`는 요청의 경로 전체 앞에 붙어요. `location /static/`에 `root /srv/mysite/static`을 쓰면 nginx는 `/static/app.css`를 `/srv/mysite/static/static/app.css`에서 찾고, 모든 파일이 404가 돼요. location에 맞은 부분을 바꿔 주는 것은 `alias`이고 `root`는 그렇지 않아요.',
  },
  learn: 'nginx-proxy#static',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#root',
  severity: 'warning',
  bad: 'server {\n    listen 80;\n    location /static/ {\n        root /srv/mysite/static/;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location /static/ {\n        alias /srv/mysite/static/;\n    }\n}\n',
  missing: missingDirectives,
  *check(tree) {
    for (const location of locations(tree)) {
      const root = isPrefix(location) ? named(location.block, 'root')[0] : undefined;
      const word = root?.args[0];
      if (root === undefined || word === undefined || !repeats(location, word.value) || isRewritten(location)) continue;
      const folder = word.value.replace(/\/+$/, '');
      const alias = location.path.endsWith('/') ? `${folder}/` : folder;
      yield {
        span: word.span,
        message: {
          en: `With this \`root\` nginx looks for ${quote(`${slashed(location.path)}app.css`)} in ${quote(`${folder}${slashed(location.path)}app.css`)}. Write ${quote(`alias ${alias};`)}, which takes the place of ${quote(location.path)}.`,
          ko: `이 \`root\`로는 nginx가 ${particle(quote(`${slashed(location.path)}app.css`), '을/를')} ${quote(`${folder}${slashed(location.path)}app.css`)}에서 찾아요. ${quote(location.path)} 자리를 대신하는 ${particle(quote(`alias ${alias};`), '을/를')} 쓰세요.`,
        },
        fix: {edits: [{span: root.name.span, text: 'alias'}, ...endEdit(root, word.value, alias)]},
      };
    }
  },
};

function endEdit(root: Directive, value: string, alias: string) {
  const word = root.args[0] ?? root.name;
  const mark = word.quote ?? '';
  return value === alias ? [] : [{span: word.span, text: `${mark}${alias}${mark}`}];
}

/**
 * Does the folder end as the path does? Only for names of folders with files of a website: an app built for `/admin`
 * may well hold a folder `admin` once more.
 */
function repeats({path}: Location, folder: string): boolean {
  const wanted = segments(path);
  const last = wanted.at(-1)?.toLowerCase() ?? '';
  const family = families.find((names) => names.includes(last));
  if (family === undefined || folder.includes('$')) return false;
  const end = segments(folder).slice(-wanted.length);
  if (end.join('/') === wanted.join('/')) return true;
  return wanted.length === 1 && family !== plainFamily && family.includes(end[0]?.toLowerCase() ?? '');
}

/** Names that mean the same folder: what Django's collectstatic fills, and what visitors upload. */
const plainFamily = ['assets', 'css', 'js', 'img', 'images', 'fonts', 'uploads', 'files'];
const families: readonly (readonly string[])[] = [
  ['static', 'staticfiles', 'static_files', 'static-files', 'static_root', 'staticroot', 'collected_static'],
  ['media', 'mediafiles', 'media_files', 'media-files', 'media_root', 'mediaroot'],
  plainFamily,
];

function isRewritten({block}: Location): boolean {
  return ['rewrite', 'return'].some((name) => named(block, name).length > 0);
}

function segments(path: string): readonly string[] {
  return path.split('/').filter((one) => one !== '');
}

function slashed(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
