import {chmodSync, chownSync, mkdirSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {dirname, join} from 'node:path';

/** Who owns a file or runs a program; empty where the tests do not run as root: everything is the one user's then. */
export interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** True when programs can be started as different users, so that modes and groups mean what they mean on a server. */
export const separateUsers: boolean = process.getuid?.() === 0;

/** Debian's numbers of www-data and nobody; nobody stands for every user of a project. Nothing here runs as root. */
const numbers: Readonly<Record<string, number>> = {'www-data': 33};
const anybody = 65_534;

/** A user and group as a unit names them; without a group it is the user's own. */
export function ownerNamed(user: string | undefined, group: string | undefined): Owner {
  if (!separateUsers) return {};
  return {uid: numbers[user ?? ''] ?? anybody, gid: numbers[group ?? user ?? ''] ?? anybody};
}

/** What nginx runs as. */
export const wwwData: Owner = ownerNamed('www-data', 'www-data');

/**
 * A folder that stands for the root of a server. Paths that a file names lie below it, ports are free ones of
 * 127.0.0.1; the same path or port becomes the same one in every file, so what differs still differs.
 */
export class ServerFolder {
  readonly root: string;
  readonly #free: number[];
  readonly #ports = new Map<string, number>();

  private constructor(root: string, free: number[]) {
    this.root = root;
    this.#free = free;
  }

  /** In an empty folder. What belongs to root on a server is closed to everybody else's writing here. */
  static async in(root: string): Promise<ServerFolder> {
    const server = new ServerFolder(root, await freePorts(16));
    chmodSync(root, 0o755);
    server.folder('/tmp', {}, 0o1777);
    return server;
  }

  /** Where a path of the server really lies. */
  path(path: string): string {
    return join(this.root, path);
  }

  /** Makes a folder, with those above it, and gives it to its owner. */
  folder(path: string, owner: Owner, mode = 0o755): void {
    mkdirSync(this.path(path), {recursive: true});
    chmodSync(this.path(path), mode);
    this.#give(path, owner);
  }

  /** Writes a file of the server, with its paths and ports moved. */
  put(path: string, text: string, owner: Owner, mode = 0o644): void {
    mkdirSync(dirname(this.path(path)), {recursive: true});
    writeFileSync(this.path(path), this.moved(text), {mode});
    this.#give(path, owner);
  }

  /**
   * A text with every path below the root, and every local port a free one; what is moved already stays. The path of a
   * location is part of an address, and stays.
   */
  moved(text: string): string {
    const isMoved = (at: number) => text.startsWith(`${this.root}/`, at);
    const taken = new Set(Array.from(this.#ports.values(), String));
    return text
      .replace(paths, (whole, location: string | undefined, path: string, at: number) =>
        location !== undefined || isMoved(at) ? whole : `${this.root}${path}`,
      )
      .replace(addresses, (whole, before: string | undefined, port: string) =>
        taken.has(port) ? whole : `${before ?? ''}127.0.0.1:${this.port(port)}`,
      );
  }

  /** What a program said, in the words of the server. */
  said(text: string): string {
    let said = text.replaceAll(this.root, '');
    for (const [key, port] of this.#ports)
      said = said.replaceAll(new RegExp(`(?<=[:*])${port}\\b`, 'g'), /\d+$/.exec(key)?.[0] ?? key);
    return said;
  }

  /** The free port that stands for `8000` or `[::]:80`. */
  port(key: string): number {
    const port = this.#ports.get(key) ?? this.#free.pop();
    if (port === undefined) throw new Error('The files name more ports than are there.');
    this.#ports.set(key, port);
    return port;
  }

  #give(path: string, {uid, gid}: Owner): void {
    if (uid !== undefined && gid !== undefined) chownSync(this.path(path), uid, gid);
  }
}

const paths = /(\blocation\s+(?:[=~^*]+\s+)?)?(?:(?<![\w./}])|(?<=unix:\/\/))(\/(?:etc|home|opt|run|srv|tmp|var)\b)/g;

/** `127.0.0.1:8000`, `localhost:8000`, `0.0.0.0:8000`, and `:8000` behind a quote or blank. */
const addresses = /(?:(?<![\w.])(?:127\.0\.0\.1|localhost|0\.0\.0\.0)|(["'\s=])(?=:)):(\d{4,5})\b/g;

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({length: count}, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((one) => new Promise((resolve) => one.once('listening', resolve))));
  const found = servers.map((one) => one.address()).map((one) => (typeof one === 'object' && one ? one.port : 0));
  await Promise.all(servers.map((one) => new Promise((resolve) => one.close(resolve))));
  return found;
}
