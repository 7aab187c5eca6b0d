import {execFile, execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {Consumer} from '../../src/syntax/dotenv.ts';

/** What a real program takes out of a file: the variables, or that it refused the file. */
export type Taken = ReadonlyMap<string, string> | 'refused';

const run = promisify(execFile);
const python = '/usr/bin/python3';
const generator = '/usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator';

/** Gives `use` a temporary folder and removes it afterwards. */
async function inFolder<Result>(use: (folder: string) => Promise<Result> | Result): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'drydock-env-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** True when Debian's Python has the three libraries. */
export function hasPythonReaders(): boolean {
  return existsSync(python) && spawnSync(python, ['-c', 'import dotenv, environ, decouple']).status === 0;
}

/** Reads every text with the Python libraries, all in one process; django-environ under the name of its generation. */
export function takenByPython(texts: readonly string[]): ReadonlyMap<Consumer, readonly Taken[]> {
  const script = new URL('./dotenv-readers.py', import.meta.url).pathname;
  const output = execFileSync(python, [script], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const {environ, readings} = JSON.parse(output) as {
    environ: string;
    readings: Record<'python-dotenv' | 'django-environ' | 'decouple', Record<string, string>>[];
  };
  const of = (name: 'python-dotenv' | 'django-environ' | 'decouple') =>
    readings.map((reading) => new Map(Object.entries(reading[name])));
  return new Map<Consumer, readonly Taken[]>([
    ['python-dotenv', of('python-dotenv')],
    [/^0\.[0-4](?:\.|$)/.test(environ) ? 'django-environ-0.4' : 'django-environ', of('django-environ')],
    ['decouple', of('decouple')],
  ]);
}

/** Reads every text with `set -a; . ./file` in this machine's sh. No command can be found, so none is run. */
export async function takenByShell(texts: readonly string[]): Promise<readonly Taken[]> {
  return inFolder((folder) => {
    for (const [at, text] of texts.entries()) writeFileSync(join(folder, `${at}.env`), text);
    mkdirSync(join(folder, 'work'));
    const one = 'set -a; . "$1" >/dev/null; exec /usr/bin/env -0';
    const all = `cd work; i=0; while [ $i -lt ${texts.length} ]; do /usr/bin/env -i PATH=/nowhere /bin/sh -c '${one}' sh ../$i.env >../$i.out 2>/dev/null </dev/null; echo $? >../$i.status; i=$((i+1)); done`;
    execFileSync('/bin/sh', ['-c', all], {cwd: folder});
    return texts.map((_, at) => {
      if (readFileSync(join(folder, `${at}.status`), 'utf8').trim() !== '0') return 'refused';
      const pairs = readFileSync(join(folder, `${at}.out`), 'utf8')
        .split('\0')
        .slice(0, -1);
      return variables(pairs.filter((pair) => !/^(?:PWD|PATH|OLDPWD|_)=/.test(pair)));
    });
  });
}

/** True when systemd's reader of environment files is here. */
export function hasSystemdReader(): boolean {
  return existsSync(generator);
}

/**
 * Reads every text with the lexer that systemd has for `EnvironmentFile=`, as its environment.d generator shows it.
 * The generator expands `$NAME`, which `EnvironmentFile=` does not: give it texts without a dollar sign.
 */
export async function takenBySystemd(texts: readonly string[]): Promise<readonly Taken[]> {
  return inFolder((folder) => {
    const configured = join(folder, 'environment.d');
    mkdirSync(configured);
    const file = join(configured, 'a.conf');
    const env = {HOME: folder, XDG_CONFIG_HOME: folder};
    const read = (text: string) => {
      writeFileSync(file, text);
      return unquoted(execFileSync(generator, [], {encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore']}));
    };
    const always = read('');
    return texts.map((text) => new Map([...read(text)].filter(([key, value]) => always.get(key) !== value)));
  });
}

function unquoted(output: string): ReadonlyMap<string, string> {
  const found = output.matchAll(/^([A-Za-z_]\w*)=(?:"((?:[^"\\]|\\.)*)"|([^\n]*))\n/gms);
  return new Map(
    Array.from(found, ([, key = '', quoted, plain = '']) => [
      key,
      quoted?.replace(/\\(.)/g, (_, one: string) => controls[one] ?? one) ?? plain,
    ]),
  );
}

const controls: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t'};

/** True when Docker's command line is here; its daemon is not needed. */
export function hasDocker(): boolean {
  return spawnSync('docker', ['--version']).status === 0;
}

/** Reads every text with `docker create --env-file`; a server of ours stands in for the daemon and hears the variables. */
export async function takenByDocker(texts: readonly string[]): Promise<readonly Taken[]> {
  return inFolder(async (folder) => {
    const heard: string[][] = [];
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const isCreate = request.url?.includes('/containers/create') === true;
        if (isCreate) heard.push((JSON.parse(Buffer.concat(parts).toString()) as {Env?: string[]}).Env ?? []);
        response.writeHead(isCreate ? 201 : 200, {'Api-Version': '1.50', Ostype: 'linux'});
        response.end(isCreate ? '{"Id":"x","Warnings":[]}' : 'OK');
      });
    });
    const socket = join(folder, 's');
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    const taken: Taken[] = [];
    for (const text of texts) {
      writeFileSync(join(folder, 'env'), text);
      heard.length = 0;
      const done = await run('docker', ['-H', `unix://${socket}`, 'create', '--env-file', join(folder, 'env'), 'x'], {
        env: {PATH: process.env.PATH, HOME: folder},
      }).catch(() => 'refused' as const);
      taken.push(done === 'refused' ? 'refused' : variables(heard[0] ?? []));
    }
    await new Promise((resolve) => server.close(resolve));
    return taken;
  });
}

/** The command that runs Docker Compose here; undefined where there is none. */
export function composeCommand(): readonly [string, ...string[]] | undefined {
  if (spawnSync('docker', ['compose', 'version']).status === 0) return ['docker', 'compose'];
  return spawnSync('docker-compose', ['version']).status === 0 ? ['docker-compose'] : undefined;
}

/** Reads every text as an `env_file:` of Docker Compose: what `config` shows of a service. */
export async function takenByCompose(texts: readonly string[], [command, ...first]: readonly [string, ...string[]]) {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'compose.yaml'), 'services: {web: {image: x, env_file: variables}}\n');
    const taken: Taken[] = [];
    for (const text of texts) {
      writeFileSync(join(folder, 'variables'), text);
      const said = await run(command, [...first, '-f', 'compose.yaml', 'config', '--format', 'json'], {
        cwd: folder,
        env: {PATH: process.env.PATH, HOME: folder},
      }).catch(() => 'refused' as const);
      if (said === 'refused') taken.push('refused');
      else {
        const {services} = JSON.parse(said.stdout) as {services: {web: {environment?: Record<string, string | null>}}};
        const pairs = Object.entries(services.web.environment ?? {});
        // What is shown is a compose file again, in which a dollar sign is written twice.
        taken.push(new Map(pairs.map(([key, value]) => [key, (value ?? '').replaceAll('$$', '$')])));
      }
    }
    return taken;
  });
}

function variables(pairs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}
