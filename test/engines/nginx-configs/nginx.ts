import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Said} from '../support/agreement.ts';

/** Where a text is included from: the file nginx is started with, sites-enabled, or a snippet of a server or location. */
export type Place = 'main' | 'sites' | 'server' | 'location';

/** The nginx of this machine with its version; undefined where there is none. */
export const installed: string | undefined = /nginx\/(\S+)/.exec(
  spawnSync('nginx', ['-v']).stderr?.toString() ?? '',
)?.[1];

/** Is the module for `stream` there? Debian has it in a package of its own. */
export const hasStream: boolean = existsSync('/usr/share/nginx/modules/ngx_stream_module.so');

/** nginx as an ordinary user; root opens ports and logs that a learner's check must never touch. */
const nobody = process.getuid?.() === 0 ? {uid: 65_534, gid: 65_534} : {};

/** A folder that stands for the root of a server: paths of the judged text are read below it. `remove` deletes it. */
export class Machine {
  readonly root: string = mkdtempSync(join(tmpdir(), 'nginx-'));
  readonly #certificate: string;
  readonly #key: string;

  constructor() {
    for (const folder of ['etc', 'usr/share/nginx', 'var/log/nginx', 'var/lib/nginx', 'run'])
      mkdirSync(join(this.root, folder), {recursive: true});
    cpSync('/etc/nginx', join(this.root, 'etc/nginx'), {recursive: true, dereference: true, filter: isNoSite});
    if (hasStream)
      cpSync('/usr/share/nginx/modules', join(this.root, 'usr/share/nginx/modules'), {
        recursive: true,
        dereference: true,
      });
    [this.#key, this.#certificate] = selfSigned(this.root);
    this.put('/etc/nginx/redirects.map', '/a /b;\n');
    this.put('/etc/nginx/snippets/static.conf', 'location /static/ { alias /srv/static/; }\n');
    this.put('/etc/letsencrypt/options-ssl-nginx.conf', 'ssl_protocols TLSv1.2 TLSv1.3;\n');
    this.put('/etc/nginx/.htpasswd', 'learner:{PLAIN}secret\n');
  }

  /** Writes a file below the root; the text is laid out for this machine. */
  put(path: string, text: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, this.#moved(text));
  }

  /** What `nginx -t` says of a text; lines are those of the text. */
  judge(text: string, place: Place): Said {
    const judged = this.#layOut(text, place);
    const {stderr, status} = spawnSync('nginx', this.#flags('-t', '-q'), {...nobody, encoding: 'utf8'});
    if (status === 0) return {kind: 'accepted'};
    const message = stderr.split('\n').find((line) => /\[emerg\]|\[alert\]|\[crit\]/.test(line)) ?? stderr;
    const line = new RegExp(`${judged}:(\\d+)$`).exec(message.trim())?.[1];
    const said = message.replaceAll(this.root, '').replace(/^nginx: /, '');
    return {kind: 'refused', message: said, ...(line !== undefined && {line: Number(line)})};
  }

  /** Starts nginx with a text, lets `visit` ask it, and stops it. The address listens wherever the text says `listen 80`. */
  async serve<Result>(text: string, place: Place, visit: (address: string) => Promise<Result>): Promise<Result> {
    const port = await freePort();
    this.#layOut(text.replaceAll('listen 80;', `listen 127.0.0.1:${port};`), place);
    for (const folder of ['var', 'run']) openAll(join(this.root, folder));
    const child = spawn('nginx', this.#flags('-g', 'daemon off;'), {...nobody, stdio: 'ignore'});
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
        if (await answers(port)) return await visit(`http://127.0.0.1:${port}`);
        await sleep(20);
      }
      throw new Error(`nginx did not start with:\n${text}`);
    } finally {
      child.kill('SIGQUIT');
      await ended;
    }
  }

  remove(): void {
    rmSync(this.root, {recursive: true, force: true});
  }

  /** Puts the text where nginx finds it, and returns the path of the file. */
  #layOut(text: string, place: Place): string {
    rmSync(join(this.root, 'etc/nginx/judged.conf'), {force: true});
    const main = join(this.root, 'etc/nginx/nginx.conf');
    const judged = place === 'main' ? main : join(this.root, 'etc/nginx/judged.conf');
    this.#makeRoom(text);
    const whole = place === 'main' ? text : frames[place];
    const pid = /^\s*pid\s/m.test(whole) ? '' : 'pid /run/nginx.pid; ';
    writeFileSync(
      main,
      this.#moved(pid + whole).replace(/(?<![^\s;{}])http\s*\{/, (head) => `${head} ${this.#ownPlaces()}`),
    );
    if (judged !== main) writeFileSync(judged, this.#moved(text));
    openAll(this.root);
    return judged;
  }

  #flags(...more: readonly string[]): string[] {
    const error = join(this.root, 'var/log/nginx/start.log');
    const prefix = join(this.root, 'usr/share/nginx');
    const [first = '', ...rest] = more;
    const log = first === '-t' ? 'stderr' : error;
    return ['-e', log, '-p', prefix, '-c', join(this.root, 'etc/nginx/nginx.conf'), first, ...rest];
  }

  /** Paths go below the root, ports an ordinary user may not open become higher ones; no line is added or lost. */
  #moved(text: string): string {
    return text
      .replace(paths, (_, before: string, path: string) => `${before}${this.root}${path}`)
      .replace(/^(\s*listen\s+)\[::\]:(\d+)/gm, (_, word: string, port) => `${word}127.0.0.1:${30_000 + Number(port)}`)
      .replace(/(\blisten\s+["']?)(\d{1,3})\b(?!\.)/g, (_, word: string, port) => `${word}${20_000 + Number(port)}`)
      .replace(/\bserver web:/g, 'server 127.0.0.1:');
  }

  /** Where bodies and accesses are written: the places nginx was built with belong to its own user. */
  #ownPlaces(): string {
    const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const folders = kinds.map((kind) => `${kind}_temp_path ${this.root}/var/lib/nginx/${kind};`);
    return `access_log ${this.root}/var/log/nginx/access.log; ${folders.join(' ')}`;
  }

  /** The folders, certificates and keys that a text names. */
  #makeRoom(text: string): void {
    for (const [, , path = ''] of text.matchAll(paths)) {
      const file = join(this.root, path);
      mkdirSync(dirname(file), {recursive: true});
      if (existsSync(file)) continue;
      if (/(?:priv|private).*\.(?:pem|key)$/.test(path)) cpSync(this.#key, file);
      else if (/dhparams?\.pem$/.test(path)) writeFileSync(file, dhParameters());
      else if (/\.(?:pem|crt)$/.test(path)) cpSync(this.#certificate, file);
    }
  }
}

const paths = /(^|[\s"':]|unix:\/\/)(\/(?:app|dev|etc|home|run|srv|tmp|usr|var)\/[^\s;"'{}]*)/gm;

const frames: Readonly<Record<Place, string>> = {
  main: '',
  sites: 'events {}\nhttp { include judged.conf; }',
  server: 'events {}\nhttp { server { listen 28080; include judged.conf; } }',
  location: 'events {}\nhttp { server { listen 28080; location /judged/ { include judged.conf; } } }',
};

function isNoSite(path: string): boolean {
  return !/\/(?:sites-(?:available|enabled)|modules-(?:available|enabled)|conf\.d)\/./.test(path);
}

function selfSigned(folder: string): readonly [key: string, certificate: string] {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=example.com'];
  execFileSync('openssl', [...made, '-keyout', key, '-out', certificate], {stdio: 'ignore'});
  return [key, certificate];
}

function dhParameters(): Buffer {
  return execFileSync('openssl', ['genpkey', '-genparam', '-algorithm', 'DH', '-pkeyopt', 'group:ffdhe2048']);
}

function openAll(path: string): void {
  chmodSync(path, 0o777);
  for (const entry of readdirSync(path, {withFileTypes: true}))
    if (entry.isDirectory()) openAll(join(path, entry.name));
    else if (entry.isFile()) chmodSync(join(path, entry.name), 0o666);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`, {redirect: 'manual'}).then(
    () => true,
    () => false,
  );
}
