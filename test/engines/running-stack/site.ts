import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync} from 'node:fs';
import {parseNginx} from '../../../src/syntax/nginx.ts';
import {until} from '../../support/until.ts';
import {Process} from './process.ts';
import {type ServerFolder, wwwData} from './server-folder.ts';

/** Where one `listen` of a site is really open. */
export interface Door {
  readonly port: number;
  readonly secure: boolean;
}

/** The sites of a server, run by the real nginx as www-data (as the one user there is, where the tests are not root). */
export class Site {
  /** By what `listen` says: `80`, `443`, `[::]:80`. */
  readonly doors: ReadonlyMap<string, Door>;
  readonly #server: ServerFolder;
  readonly #process: Process;

  private constructor(server: ServerFolder, doors: ReadonlyMap<string, Door>) {
    this.#server = server;
    this.doors = doors;
    this.#process = new Process({
      words: ['nginx', ...flags(server), '-g', 'daemon off;'],
      cwd: server.root,
      env: {PATH: '/usr/sbin:/usr/bin'},
      owner: wwwData,
    });
  }

  /** Lays the sites out and starts nginx. Throws what `nginx -t` says when it refuses them. */
  static async started(server: ServerFolder, sites: readonly string[]): Promise<Site> {
    const doors = new Map<string, Door>();
    for (const folder of ['/var/log/nginx', '/var/lib/nginx']) server.folder(folder, wwwData);
    mkdirSync(server.path('/etc/nginx'), {recursive: true});
    for (const name of ['mime.types', 'proxy_params'])
      cpSync(`/etc/nginx/${name}`, server.path(`/etc/nginx/${name}`), {dereference: true});
    for (const [at, text] of sites.entries()) {
      const moved = withDoors(server.moved(text), server, doors);
      server.put(`/etc/nginx/sites-enabled/${at}`, moved, {});
      makeCertificates(moved, server);
    }
    server.put('/etc/nginx/nginx.conf', main(server), {});
    const {status, stderr} = spawnSync('nginx', [...flags(server), '-t', '-q'], {...wwwData, encoding: 'utf8'});
    if (status !== 0) throw new Error(server.said(stderr));
    const site = new Site(server, doors);
    // Its addresses are open when it writes its number; the file itself is there since `-t`.
    const runs = () => readFileSync(server.path('/var/lib/nginx/pid'), 'utf8').trim() !== '';
    await until('nginx runs', () => site.#process.code !== undefined || runs());
    if (site.#process.code !== undefined) throw new Error(site.errors);
    return site;
  }

  /** What stands in error.log. */
  get errors(): string {
    return this.#log('error');
  }

  /** What stands in access.log. */
  get accesses(): string {
    return this.#log('access');
  }

  async stop(): Promise<void> {
    await this.#process.stop();
  }

  #log(name: string): string {
    const path = this.#server.path(`/var/log/nginx/${name}.log`);
    return existsSync(path) ? this.#server.said(readFileSync(path, 'utf8')) : '';
  }
}

function flags({root}: ServerFolder): string[] {
  return ['-e', `${root}/var/log/nginx/error.log`, '-p', root, '-c', `${root}/etc/nginx/nginx.conf`];
}

/** Debian's nginx.conf as far as it matters, with places that an ordinary user may write to. */
function main({root}: ServerFolder): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    `worker_processes 1; pid ${root}/var/lib/nginx/pid; error_log ${root}/var/log/nginx/error.log;`,
    'events { worker_connections 64; }',
    `http { include mime.types; default_type application/octet-stream; access_log ${root}/var/log/nginx/access.log;`,
    ...kinds.map((kind) => `${kind}_temp_path ${root}/var/lib/nginx/${kind};`),
    'include sites-enabled/*; }',
  ].join('\n');
}

/** Every `listen` on a free port of 127.0.0.1, the same one for the same address. */
function withDoors(text: string, server: ServerFolder, doors: Map<string, Door>): string {
  let out = text;
  for (const {name, args} of parseNginx(text).all.toReversed()) {
    const [address, ...options] = args;
    if (name.value !== 'listen' || address === undefined || address.value.startsWith('unix:')) continue;
    const key = address.value.replace(/^(?:\*|0\.0\.0\.0):/, '').replace(/^(\[.*\]|[\d.]+\.\d+)$/, '$1:80');
    const secure = options.some(({value}) => value === 'ssl') || doors.get(key)?.secure === true;
    const port = /^127\.0\.0\.1:(\d+)$/.exec(key)?.[1];
    const door = {port: port === undefined ? server.port(key) : Number(port), secure};
    doors.set(key, door);
    out = `${out.slice(0, address.span.start)}127.0.0.1:${door.port}${out.slice(address.span.end)}`;
  }
  return out.replace(/\bipv6only=(?:on|off)\b/g, 'bind');
}

/** The certificates and keys that a site names, signed by themselves, and the two files that certbot brings along. */
function makeCertificates(text: string, server: ServerFolder): void {
  const named = (directive: string) =>
    parseNginx(text)
      .all.filter(({name}) => name.value === directive)
      .flatMap(({args}) => args.map(({value}) => value));
  for (const file of [...named('ssl_certificate'), ...named('ssl_certificate_key')])
    if (!existsSync(file) && file.startsWith(server.root))
      server.put(file.slice(server.root.length), certificate(), wwwData, 0o600);
  for (const file of named('include').filter((one) => one.startsWith(`${server.root}/etc/letsencrypt/`)))
    if (!existsSync(file)) server.put(file.slice(server.root.length), 'ssl_protocols TLSv1.2 TLSv1.3;\n', {});
  for (const file of named('ssl_dhparam').filter((one) => !existsSync(one)))
    server.put(file.slice(server.root.length), dhParameters(), {});
}

let made: string | undefined;

/** A certificate with its key in one file, the same for all: making one takes a while. */
function certificate(): string {
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=example.com'];
  const both = ['-keyout', '-'];
  made ??= execFileSync('openssl', [...words, ...both], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
  return made;
}

function dhParameters(): string {
  const made = ['genpkey', '-genparam', '-algorithm', 'DH', '-pkeyopt', 'group:ffdhe2048'];
  return execFileSync('openssl', made, {encoding: 'utf8'});
}
