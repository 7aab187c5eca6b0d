import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';

/** A unit file to be verified: its name decides what it is. */
export interface UnitFile {
  readonly name: string;
  readonly text: string;
}

/** One line that systemd-analyze prints about a file; the line number where it names one. */
export interface Remark {
  readonly message: string;
  readonly line?: number;
}

/**
 * What `systemd-analyze verify` prints about each file, in the order given. Many go into one call: each gets a folder-wide
 * name of its own (`u7.service`), except those whose name says what they do (mounts, swaps, slices), which get a call each.
 * What depends on this machine (programs, users' services, other units) is left out.
 */
export async function verify(files: readonly UnitFile[], batch = 60): Promise<readonly (readonly Remark[])[]> {
  const remarks: Remark[][] = files.map(() => []);
  const groups: (readonly (readonly [UnitFile, number])[])[] = [];
  const free = files.map((file, at) => [file, at] as const).filter(([file]) => !isAlone(file));
  for (let at = 0; at < free.length; at += batch) groups.push(free.slice(at, at + batch));
  for (const [at, file] of files.entries()) if (isAlone(file)) groups.push([[file, at]]);
  for (const group of groups) await verifyGroup(group, remarks);
  return remarks;
}

/** A name on the bus is one service's only. */
function isAlone({name, text}: UnitFile): boolean {
  return isNameFixed(name) || text.includes('BusName');
}

function isNameFixed(name: string): boolean {
  return /\.(?:mount|automount|swap|slice)$/.test(name);
}

async function verifyGroup(group: readonly (readonly [UnitFile, number])[], remarks: Remark[][]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'drydock-units-'));
  try {
    const named = group.map(([file, at]) => ({at, file, ...place(folder, file, at)}));
    const printed = await analyze(folder, [...new Set(named.map(({unit}) => unit))]);
    for (const line of printed.split('\n')) {
      if (line === '' || ofThisMachine.test(line)) continue;
      const found = named.filter(({path, unit, file}) => isAbout(line, path, unit, file.text));
      for (const {at, path} of found) remarks[at]?.push(remarkOf(line, path));
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Writes a file, and beside it what it needs to be a unit: a service for a socket, a unit for a drop-in. */
function place(folder: string, {name, text}: UnitFile, at: number): {readonly path: string; readonly unit: string} {
  const [, template = '', type = ''] = /(@?)[^@/]*\.(\w+)(?:\.d\/.*)?$/.exec(name) ?? [];
  const unit = isNameFixed(name) ? name : `u${at}${template}.${type}`;
  const dropIn = name.includes('.d/');
  const path = join(folder, dropIn ? `${unit}.d/x.conf` : unit);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
  const service = '[Service]\nExecStart=/bin/true\n';
  if (dropIn) writeFileSync(join(folder, unit), basis[type] ?? service);
  if (type === 'socket')
    for (const beside of [`u${at}.service`, `u${at}@.service`]) writeFileSync(join(folder, beside), service);
  return {path, unit};
}

const basis: Readonly<Record<string, string>> = {
  socket: '[Socket]\nListenStream=/run/x.sock\n',
  timer: '[Timer]\nOnBootSec=1\n',
};

async function analyze(folder: string, units: readonly string[]): Promise<string> {
  const paths = units.map((unit) => join(folder, unit));
  const call = promisify(execFile)('systemd-analyze', ['verify', '--man=no', '--recursive-errors=no', ...paths], {
    maxBuffer: 1 << 26,
    env: {...process.env, SYSTEMD_COLORS: '0', SYSTEMD_LOG_LEVEL: 'info', LC_ALL: 'C.UTF-8'},
  });
  const {stderr} = await call.catch((failure: {readonly stderr?: string}) => ({stderr: failure.stderr ?? ''}));
  return stderr;
}

/** What says more about this machine, or repeats another line, than about the file. */
const ofThisMachine =
  /is not executable|not found\.?$|cannot be loaded|not loaded, socket cannot|has a bad unit file setting|has fatal error, unit will not be started|^Failed to (?:create|open|load|prepare)|is masked|Cannot add dependency job|does not support (?:BPF|libbpf)|Binding to IPv6 address|ambient capabilities/i;

function isAbout(line: string, path: string, unit: string, text: string): boolean {
  const instance = unit.replace('@.', '@i.');
  if (line.startsWith(`${path}:`) || line.startsWith(`${unit}: `) || line.startsWith(`${instance}: `)) return true;
  const [, name] = /^Accepting user\/group name '(.*)', which does not match/.exec(line) ?? [];
  const lines = text.replace(/\\\n/g, ' ').split('\n');
  return (
    name !== undefined &&
    lines.some((one) => /^\s*\w*(?:User|Groups?)\s*=/.test(one) && one.slice(one.indexOf('=') + 1).includes(name))
  );
}

function remarkOf(line: string, path: string): Remark {
  if (!line.startsWith(`${path}:`)) return {message: line.replace(/^u\d+[^:]*: /, '')};
  const [, number = '0', message = ''] = /^(\d+): (.*)$/s.exec(line.slice(path.length + 1)) ?? [];
  return {message, line: Number(number)};
}
