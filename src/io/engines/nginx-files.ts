import {readdir} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {parseNginx} from '../../syntax/nginx.ts';
import {withoutMark} from '../../validators/validator.ts';
import {readText} from '../read-text.ts';
import {codeOf} from '../trouble.ts';
import type {Written} from './nginx-wrapped.ts';

/** Where the files of a configuration lie: the learner's folders first, best first. */
export interface NginxPlace {
  readonly folders: readonly string[];
  /** What lies outside of this folder, by its real path, is not read for an include. */
  readonly within: string | undefined;
  /** How a path is shown to the learner. */
  readonly show: (path: string) => string;
}

/** The folders that a file's includes may mean: its own, the one above where it lies in a folder of nginx, the project's. */
export function foldersOf(path: string, project: string | undefined): readonly string[] {
  const own = dirname(path);
  const inside = /^(?:sites-(?:available|enabled)|conf\.d|snippets|streams?-(?:available|enabled))$/.test(
    basename(own),
  );
  const bases = [...(inside ? [dirname(own)] : []), own, ...(project === undefined ? [] : [project])];
  return bases.flatMap((base) => [base, join(base, 'nginx'), join(base, 'etc', 'nginx')]);
}

/** Files that Debian's nginx brings; of the machine's own folder nothing else is read. */
const shipped =
  /^(?:mime\.types|(?:proxy|fastcgi|scgi|uwsgi)_params|fastcgi\.conf|koi-utf|koi-win|win-utf|snippets\/(?:fastcgi-php|snakeoil)\.conf)$/;
const machine = '/etc/nginx';

/** What stands in for them where nginx is installed from elsewhere. */
const standIns: Readonly<Record<string, string>> = {
  'mime.types': 'types { text/html html; text/css css; application/javascript js; }\n',
  proxy_params:
    'proxy_set_header Host $http_host;\nproxy_set_header X-Real-IP $remote_addr;\nproxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\nproxy_set_header X-Forwarded-Proto $scheme;\n',
  fastcgi_params: 'fastcgi_param REQUEST_METHOD $request_method;\n',
  'fastcgi.conf': 'fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;\n',
  scgi_params: 'scgi_param REQUEST_METHOD $request_method;\n',
  uwsgi_params: 'uwsgi_param REQUEST_METHOD $request_method;\n',
};
/** What certbot writes on a server; the directives are the same in every version of it. */
const letsEncrypt =
  'ssl_session_cache shared:le_nginx_SSL:10m;\nssl_session_timeout 1440m;\nssl_session_tickets off;\nssl_protocols TLSv1.2 TLSv1.3;\nssl_prefer_server_ciphers off;\n';

/** Everything that a text includes, and what that includes, as far as it is found. */
export async function includesOf(text: string, place: NginxPlace): Promise<ReadonlyMap<string, readonly Written[]>> {
  const found = new Map<string, readonly Written[]>();
  const texts = [text];
  for (let next = texts.pop(); next !== undefined; next = texts.pop()) {
    for (const {name, args} of parseNginx(next).all) {
      const value = args[0]?.value;
      if (name.value !== 'include' || value === undefined || found.has(value) || found.size >= mostIncludes) continue;
      const files = await filesFor(value, place);
      if (files === undefined) continue;
      found.set(value, files);
      texts.push(...files.map((one) => one.text));
    }
  }
  return found;
}

const mostIncludes = 200;

async function filesFor(value: string, place: NginxPlace): Promise<readonly Written[] | undefined> {
  if (value === '/etc/letsencrypt/options-ssl-nginx.conf') return [{file: value, text: letsEncrypt}];
  const name = value.replace(/^(?:\/usr\/local)?\/etc\/nginx\//, '');
  for (const folder of name.startsWith('/') ? [] : place.folders) {
    const files = await matching(folder, name, place, place.within);
    if (files.length > 0) return files;
  }
  if (!shipped.test(name)) return undefined;
  const [own] = await matching(machine, name, place);
  const standIn = standIns[name];
  if (own !== undefined) return [own];
  return standIn === undefined ? undefined : [{file: value, text: standIn}];
}

/** The files that a name or a pattern in its last part stands for, in order. */
async function matching(
  folder: string,
  name: string,
  {show}: NginxPlace,
  within?: string,
): Promise<readonly Written[]> {
  const parent = dirname(join(folder, name));
  const last = basename(name);
  const names = /[*?[]/.test(last) ? (await namesIn(parent)).filter((one) => globbed(last).test(one)) : [last];
  const files: Written[] = [];
  for (const one of [...names].sort()) {
    const path = join(parent, one);
    const read = await readText(path, path, within);
    if (read.kind === 'text') files.push({file: show(path), text: withoutMark(read.text)});
  }
  return files;
}

/** glob(3) in one folder; a star at the beginning does not stand for a dot. Patterns nobody writes match nothing. */
function globbed(pattern: string): RegExp {
  const parts = pattern.split(/\*+/);
  if (parts.length > 5 || /[[\]]/.test(pattern)) return /(?!)/;
  const body = parts.map((part) => part.replace(/[.+^${}()|\\]/g, '\\$&').replaceAll('?', '.')).join('.*');
  return new RegExp(`^${/^[*?]/.test(pattern) ? '(?!\\.)' : ''}${body}$`, 's');
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return [];
  }
}
