import {spanOf} from '../../../syntax/python.ts';
import {particle} from '../../../text/particle.ts';
import type {StackRule} from '../stack.ts';
import {isSameFolder, servedFolders, servedFrom} from '../static-files.ts';

/** nginx takes static files from the folder that collectstatic fills. */
export const staticRootServed: StackRule = {
  id: 'stack/static-root-served',
  title: {
    en: 'nginx takes static files from STATIC_ROOT',
    ko: 'nginx는 STATIC_ROOT 폴더에서 정적 파일을 내보내요',
  },
  why: {
    en: '`collectstatic` copies every static file into `STATIC_ROOT`, and nginx hands out what lies below its `alias` or `root`. When the two name different folders the pages come without styles and every `/static/` address is 404. `alias` is the folder itself; to `root` nginx adds the address: `location /static/ { root /srv/app; }` reads `/srv/app/static/`.',
    ko: '`collectstatic`은 정적 파일을 모두 `STATIC_ROOT`로 복사하고, nginx는 `alias`나 `root`가 가리키는 폴더에서 파일을 내보내요. 두 폴더가 다르면 페이지에 스타일이 빠지고 `/static/` 주소가 모두 404가 돼요. `alias`는 그 폴더 자체이고, `root`에는 주소가 덧붙어요. `location /static/ { root /srv/app; }`은 `/srv/app/static/`을 읽어요.',
  },
  learn: 'whole-stack#files',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#alias',
  severity: 'warning',
  insteadOf: ['nginx/root-not-repeated'],
  bad: [
    '-- mysite/settings.py --\nDEBUG = False\nSTATIC_URL = "/static/"\nSTATIC_ROOT = "/srv/app/staticfiles"\n',
    '-- nginx/mysite.conf --\nserver {\n    listen 80;\n\n    location /static/ {\n        root /srv/app/staticfiles;\n    }\n}\n',
  ].join(''),
  good: [
    '-- mysite/settings.py --\nDEBUG = False\nSTATIC_URL = "/static/"\nSTATIC_ROOT = "/srv/app/staticfiles"\n',
    '-- nginx/mysite.conf --\nserver {\n    listen 80;\n\n    location /static/ {\n        alias /srv/app/staticfiles/;\n    }\n}\n',
  ].join(''),
  *check(stack) {
    const inContainers = [...stack.texts.keys()].some((path) => /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/.test(path));
    const folders = servedFolders(stack);
    for (const url of new Set(folders.map((folder) => folder.url))) {
      const wanted = folders.filter((folder) => folder.url === url);
      const [folder] = wanted;
      for (const served of servedFrom(stack, url)) {
        if (folder === undefined || wanted.some((one) => isSameFolder(served, one, inContainers))) continue;
        const shown = `${folder.isAbsolute ? '/' : '…/'}${folder.path}/`;
        yield {
          file: served.file,
          span: served.line.head,
          message: {
            en: `nginx looks for \`${url}\` in \`/${served.path}/\`; \`${folder.setting}\` is \`${shown}\`. Write \`alias\` with that folder.`,
            ko: `nginx는 \`${url}\` 파일을 \`/${served.path}/\`에서 찾는데 ${particle(`\`${folder.setting}\``, '은/는')} ${particle(`\`${shown}\``, '이에요/예요')}. \`alias\`에 그 폴더를 적으세요.`,
          },
          related: [
            {
              file: folder.file,
              span: spanOf(folder.tree, folder.target),
              message: {en: 'Django puts the files here.', ko: 'Django는 파일을 여기에 둬요.'},
            },
          ],
        };
      }
    }
  },
};
