import type {Directive} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Finding, Rule} from '../../rule.ts';
import {answering, fileFor, folderLine, refusing, tidy, unlessOneSite} from '../answering.ts';
import {httpDirectives} from '../level.ts';
import type {Location} from '../location.ts';
import type {NginxTree} from '../tree.ts';

/** nginx serves the files of a folder itself. */
export const serveStatic: Rule<NginxTree, {readonly url: string; readonly root: string}> = {
  id: 'nginx/serve-static',
  title: {en: 'nginx serves the static files itself', ko: '정적 파일은 nginx가 직접 보내요'},
  why: {
    en: 'With `DEBUG = False` Django does not serve static files, and gunicorn never did: CSS and pictures are gone. nginx sends files fast and without Python, when a location tells it in which folder of the disk the address begins: the one that `collectstatic` fills.',
    ko: '`DEBUG = False`이면 Django는 정적 파일을 보내지 않고, gunicorn은 원래 보내지 않아요. 그래서 CSS와 그림이 사라져요. nginx는 Python 없이 파일을 빠르게 보낼 수 있어요. 그 주소가 디스크의 어느 폴더(`collectstatic`이 모아 둔 폴더)인지 location에서 알려 주면 돼요.',
  },
  learn: 'nginx-proxy#static',
  reference: 'https://docs.djangoproject.com/en/stable/howto/static-files/deployment/',
  severity: 'warning',
  onlyWhenAsked: true,
  /** `url`: where the files are for the browser. `root`: the folder on the disk; empty: any. */
  defaults: {url: '/static/', root: ''},
  bad: 'server {\n    listen 80;\n    location /assets/ {\n        alias /srv/mysite/static/;\n    }\n    location / {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  good: 'server {\n    listen 80;\n    location /static/ {\n        alias /srv/mysite/static/;\n    }\n    location / {\n        include proxy_params;\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
  missing: (tree, {url, root}) =>
    httpDirectives(tree, 'alias', 'root').length > 0
      ? undefined
      : {
          en: `No folder is served yet. Add ${quote(`location ${url} { alias ${root || '/srv/mysite/static'}/; }`)}.`,
          ko: `아직 nginx가 직접 보내는 폴더가 없어요. ${particle(quote(`location ${url} { alias ${root || '/srv/mysite/static'}/; }`), '을/를')} 넣으세요.`,
        },
  *check(tree, {url, root}) {
    const path = `${url.replace(/\/?$/, '/')}app.css`;
    yield* unlessOneSite(tree, (block) => judge(tree, block, path, root));
  },
};

/** What keeps a server from sending the file; undefined when nothing does. */
function judge(tree: NginxTree, block: readonly Directive[], path: string, root: string): Finding | undefined {
  const location = answering(tree, block, path);
  if (location === 'unknown') return undefined;
  const span = location?.directive.head ?? block[0]?.name.span ?? {start: 0, end: 0};
  if (location === undefined || sendsAway(location)) return {span, message: nobody(path, location)};
  const closed = refusing(tree, location);
  if (closed !== undefined) return {span: closed.head, message: refused(path, closed)};
  const file = fileFor(tree, location, path);
  const wanted = tidy(`${root}/${path.slice(path.lastIndexOf('/') + 1)}`);
  const line = folderLine(tree, location);
  if (line === undefined) return {span, message: nobody(path, location)};
  if (file === undefined || root === '' || file === wanted) return undefined;
  return {
    span: line.head,
    message: {
      en: `nginx looks for ${quote(path)} in ${quote(file)}, but it lies in ${quote(wanted)}.`,
      ko: `nginx는 ${particle(quote(path), '을/를')} ${quote(file)}에서 찾는데, 파일은 ${quote(wanted)}에 있어요.`,
    },
  };
}

function sendsAway({block}: Location): boolean {
  return block.some(({name}) => /_pass$|^return$/.test(name.value));
}

function refused(path: string, {name, args}: Directive) {
  const line = quote(`${[name, ...args].map(({text}) => text).join(' ')};`);
  const answer = name.value === 'internal' ? 404 : 403;
  return {
    en: `A browser that asks for ${quote(path)} gets ${answer}: ${line} keeps visitors out. Take the line away.`,
    ko: `${line} 때문에 브라우저가 ${particle(quote(path), '을/를')} 요청하면 ${answer}만 받아요. 이 줄을 지우세요.`,
  };
}

function nobody(path: string, location: Location | undefined) {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const by = location === undefined ? undefined : quote(`location ${location.path}`);
  return {
    en: `${quote(path)} is ${by === undefined ? 'answered by no location' : `answered by ${by}`}, not from a folder. Add ${quote(`location ${folder}`)} with an \`alias\` to the folder of the files.`,
    ko: `${quote(path)} 요청은 ${by === undefined ? '맡는 location이 없어서' : `${by}에서 처리돼서`} 파일을 보내지 않아요. ${quote(`location ${folder}`)}에 파일이 있는 폴더를 \`alias\`로 적으세요.`,
  };
}
