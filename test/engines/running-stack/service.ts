import {chmodSync, chownSync, existsSync, readFileSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {parseDotenv, variablesOf} from '../../../src/syntax/dotenv.ts';
import {execWords} from '../../../src/syntax/systemd/exec.ts';
import {assignmentsOf, lastAssignment, parseUnit, type Unit} from '../../../src/syntax/systemd.ts';
import {Process, type Start} from './process.ts';
import {type Owner, ownerNamed, type ServerFolder} from './server-folder.ts';

/** Where systemd gives up before the program has begun: the step and the exit code that it shows. */
export interface NotStarted {
  readonly kind: 'not started';
  readonly step: 'CHDIR' | 'EXEC' | 'environment';
}

/** A service unit as drydock's reader of units reads it, in the folder of a server. */
export class Service {
  /** The user and group that the program runs as. */
  readonly owner: Owner;
  /** That user with the group of its own: what belongs to it besides. */
  readonly user: Owner;
  readonly #unit: Unit;
  readonly #server: ServerFolder;
  readonly #name: string;

  /** `text` as the learner wrote it. */
  constructor(path: string, text: string, server: ServerFolder) {
    this.#unit = parseUnit(server.moved(text));
    this.#server = server;
    this.#name = basename(path).replace(/\.\w+$/, '');
    this.owner = ownerNamed(this.#last('User'), this.#last('Group'));
    this.user = ownerNamed(this.#last('User'), undefined);
  }

  /** Makes the folders of RuntimeDirectory=, as systemd does before every start; /run itself is root's. */
  makeFolders(): void {
    const mode = Number.parseInt(this.#last('RuntimeDirectoryMode') ?? '755', 8);
    for (const {value} of assignmentsOf(this.#unit, 'Service', 'RuntimeDirectory'))
      for (const name of value.split(/\s+/)) this.#server.folder(`/run/${name}`, this.owner, mode);
    this.#server.folder('/run', {}, 0o555);
  }

  /** Runs something as the service would, and waits for it. */
  async once(words: readonly string[]): Promise<{readonly code: number | undefined; readonly said: string}> {
    const start = this.#started(words);
    if ('kind' in start) return {code: undefined, said: start.step};
    const process = new Process(start);
    return {code: await process.end(), said: process.said};
  }

  /** The commands that systemd runs before the program. */
  get before(): readonly (readonly string[])[] {
    return assignmentsOf(this.#unit, 'Service', 'ExecStartPre').flatMap(({value}) => this.#commands(value));
  }

  /** Starts what ExecStart= says; with `socket`, once somebody has connected to that one. */
  start(socket?: string): Process | NotStarted {
    const [words = []] = assignmentsOf(this.#unit, 'Service', 'ExecStart').flatMap(({value}) => this.#commands(value));
    const start = this.#started(words);
    if ('kind' in start) return start;
    if (socket === undefined) return new Process(start);
    const given = Object.entries(start.env).flatMap(([name, value]) => ['-E', `${name}=${value}`]);
    return new Process({...start, words: ['systemd-socket-activate', `--listen=${socket}`, ...given, ...start.words]});
  }

  #started(words: readonly string[]): Start | NotStarted {
    const cwd = this.#last('WorkingDirectory')?.replace(/^-/, '') ?? this.#server.root;
    const env = this.#environment();
    if (env === undefined) return {kind: 'not started', step: 'environment'};
    if (!existsSync(cwd)) return {kind: 'not started', step: 'CHDIR'};
    const [path = '', ...rest] = words;
    if (path.startsWith('/') && !existsSync(path)) return {kind: 'not started', step: 'EXEC'};
    return {words: [path, ...rest.flatMap((word) => filledIn(word, env))], cwd, env, owner: this.owner};
  }

  /** Files win over Environment=, as in systemd; undefined: one is not there and has to be. */
  #environment(): Readonly<Record<string, string>> | undefined {
    const home = this.#server.path('/home/ubuntu');
    const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
    const env: Record<string, string> = {PATH: path, LANG: 'C.UTF-8', HOME: home};
    for (const {value} of assignmentsOf(this.#unit, 'Service', 'Environment'))
      for (const {value: word} of execWords(`x ${value}`).commands[0]?.args ?? []) {
        const at = word.indexOf('=');
        env[word.slice(0, at)] = word.slice(at + 1);
      }
    for (const {value} of assignmentsOf(this.#unit, 'Service', 'EnvironmentFile')) {
      const file = value.replace(/^-/, '');
      if (!existsSync(file) && !value.startsWith('-')) return undefined;
      if (!existsSync(file)) continue;
      const reading = parseDotenv(readFileSync(file, 'utf8'), 'systemd');
      for (const [name, given] of variablesOf(reading, 'systemd')) env[name] = given ?? '';
    }
    return env;
  }

  #commands(value: string): readonly (readonly string[])[] {
    return execWords(this.#specified(value)).commands.map(({path, args}) => [path, ...args].map((word) => word.value));
  }

  #specified(value: string): string {
    const known: Readonly<Record<string, string>> = {
      '%': '%',
      n: `${this.#name}.service`,
      N: this.#name,
      p: this.#name,
      t: this.#server.path('/run'),
    };
    return value.replace(/%(.)/g, (whole, sign: string) => known[sign] ?? whole);
  }

  #last(key: string): string | undefined {
    return lastAssignment(this.#unit, 'Service', key)?.value;
  }
}

/** systemd's own variables: `${X}` anywhere in a word, `$X` as a word of its own, which falls apart at blanks. */
function filledIn(word: string, env: Readonly<Record<string, string>>): readonly string[] {
  const alone = /^\$(\w+)$/.exec(word)?.[1];
  if (alone !== undefined) return (env[alone] ?? '').split(/\s+/).filter((part) => part !== '');
  return [word.replace(/\$\{(\w+)\}/g, (_, name: string) => env[name] ?? '').replaceAll('$$', '$')];
}

/** The address and the rights of a socket unit; its folder is made at once. */
export class SocketUnit {
  readonly address: string;
  readonly #mode: number;
  readonly #owner: Owner;

  constructor(text: string, server: ServerFolder) {
    const unit = parseUnit(server.moved(text));
    const last = (key: string) => lastAssignment(unit, 'Socket', key)?.value;
    this.address = last('ListenStream') ?? '';
    this.#mode = Number.parseInt(last('SocketMode') ?? '666', 8);
    this.#owner = ownerNamed(last('SocketUser'), last('SocketGroup'));
    if (this.address.startsWith('/')) server.folder(dirname(this.address).slice(server.root.length), {}, 0o777);
  }

  /** Gives the socket, once it is there, the rights that the unit names. */
  settle(): void {
    if (!this.address.startsWith('/')) return;
    const {uid, gid} = this.#owner;
    chmodSync(this.address, this.#mode);
    if (uid !== undefined && gid !== undefined) chownSync(this.address, uid, gid);
  }
}
