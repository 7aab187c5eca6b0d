import {assignments, constantOf, spanOf} from '../../syntax/python.ts';
import type {Span} from '../../syntax/span.ts';
import {assignmentsOf} from '../../syntax/systemd.ts';
import type {Argument} from '../dockerfile/program.ts';
import {option} from '../dockerfile/program.ts';
import {parseAddress} from '../gunicorn/address.ts';
import {normalAddress} from '../nginx/upstream.ts';
import {type AppServer, appServers, gunicornWords} from './app-servers.ts';
import {pythonOf, unitsOf} from './parsed.ts';
import type {Stack} from './stack.ts';

/** An address on which the application waits for requests. */
export interface Bind {
  /** `unix:/run/app.sock` or `127.0.0.1:8000`, written as `Upstream.address` is; `0.0.0.0` stays as it is. */
  readonly address: string;
  readonly file: string;
  readonly span: Span;
}

/**
 * Every address the application listens on, from commands, config files and socket units; undefined when one of the
 * servers listens where these files do not show.
 */
export function bindsOf(stack: Stack): readonly Bind[] | undefined {
  const sockets = socketBinds(stack);
  const configured = configBinds(stack);
  const found: Bind[] = [...sockets];
  for (const server of appServers(stack)) {
    const own = socketsOf(server, sockets).length > 0 ? [] : serverBinds(server, sockets, configured);
    if (own === undefined) return undefined;
    found.push(...own);
  }
  const distinct = new Map(found.map((bind) => [`${bind.file} ${bind.span.start} ${bind.address}`, bind]));
  return [...distinct.values()];
}

/**
 * What systemd hands over to a gunicorn: the sockets of the unit with the same name. gunicorn then binds nothing itself
 * (`create_sockets` in its sock.py).
 */
function socketsOf({file, from, kind}: AppServer, sockets: readonly Bind[]): readonly Bind[] {
  if (from !== 'systemd' || kind !== 'gunicorn') return [];
  return sockets.filter((socket) => stemOf(socket.file) === stemOf(file));
}

/** `gunicorn` of `deploy/gunicorn.service`. */
function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

/** Every address in the command of a gunicorn that systemd hands a socket, with what it is handed. */
export function bindsBesideSocket(stack: Stack): readonly {readonly bind: Bind; readonly sockets: readonly Bind[]}[] {
  const all = socketBinds(stack);
  return appServers(stack).flatMap((server) => {
    const sockets = socketsOf(server, all);
    const own = sockets.length === 0 ? [] : (serverBinds(server, sockets, []) ?? []);
    return own.map((bind) => ({bind, sockets}));
  });
}

/** Where one server listens; undefined: unknown. */
function serverBinds(
  server: AppServer,
  sockets: readonly Bind[],
  configured: readonly Bind[] | 'unknown',
): readonly Bind[] | undefined {
  switch (server.kind) {
    case 'gunicorn':
      return gunicornBinds(server, sockets, configured);
    case 'uvicorn':
      return uvicornBinds(server, sockets);
    default:
      return undefined;
  }
}

function gunicornBinds(
  {program, file, from}: AppServer,
  sockets: readonly Bind[],
  configured: readonly Bind[] | 'unknown',
): readonly Bind[] | undefined {
  const {given, extent} = gunicornWords(program);
  const binds = given.filter(({setting}) => setting === 'bind');
  if (extent === 'open') return undefined;
  if (binds.length > 0) {
    const read = binds.map(({value, span}) =>
      value.kind === 'string' && !/[%$]/.test(value.value) ? addressOf(value.value, file, span) : undefined,
    );
    return read.every((one) => one !== undefined) ? read : undefined;
  }
  // systemd hands its socket over, and gunicorn then binds none of its own.
  if (from === 'systemd' && sockets.length > 0) return [];
  if (configured === 'unknown') return undefined;
  if (configured.length > 0) return configured;
  const said = given.some(({setting}) => setting === 'config') || program.prefix.some((one) => one.startsWith('PORT='));
  return said ? undefined : [{address: '127.0.0.1:8000', file, span: program.span}];
}

function uvicornBinds({program, file, from}: AppServer, sockets: readonly Bind[]): readonly Bind[] | undefined {
  const last = (...names: readonly string[]) => option(program, names).at(-1);
  const [socket, host, port] = [last('--uds'), last('--host'), last('--port')];
  const known = (word: Argument | undefined) => word === undefined || word.known;
  if (!known(socket) || !known(host) || !known(port)) return undefined;
  if (last('--fd') !== undefined) return from === 'systemd' && sockets.length > 0 ? [] : undefined;
  const span = (socket ?? port ?? host)?.span ?? program.span;
  if (socket !== undefined) return [{address: normalAddress(`unix:${socket.value}`), file, span}];
  return [{address: normalAddress(`${host?.value ?? '127.0.0.1'}:${port?.value ?? '8000'}`), file, span}];
}

function addressOf(text: string, file: string, span: Span): Bind | undefined {
  const address = parseAddress(text.trim());
  switch (address.kind) {
    case 'socket':
      return {address: normalAddress(`unix:${address.path}`), file, span};
    case 'host':
      return {address: normalAddress(`${hostOf(address.host)}:${address.port}`), file, span};
    case 'descriptor':
    case 'refused':
      return undefined;
  }
}

/** Every interface, in whichever way it is written. */
function hostOf(host: string): string {
  return host === '' || host === '0' || host === '::' ? '0.0.0.0' : host;
}

/** What `bind` says in the stack's only gunicorn.conf.py. */
function configBinds({files}: Stack): readonly Bind[] | 'unknown' {
  const configs = files.filter(({kind, path}) => kind === 'gunicorn' && path.endsWith('.py'));
  const [config, ...others] = configs;
  if (config === undefined) return [];
  if (others.length > 0) return 'unknown';
  const python = pythonOf(config);
  const value = assignments(python).findLast(({name}) => name === 'bind')?.value;
  if (value === undefined) return python.problems.length > 0 ? 'unknown' : [];
  const given = constantOf(python, value);
  const texts = given.kind === 'list' || given.kind === 'tuple' ? given.items.map((item) => item.value) : [given];
  const binds = texts.map((one) =>
    one.kind === 'text' ? addressOf(one.value, config.path, spanOf(python, value)) : undefined,
  );
  return binds.every((one) => one !== undefined) ? binds : 'unknown';
}

/** What the socket units listen on. */
function socketBinds(stack: Stack): readonly Bind[] {
  return unitsOf(stack)
    .filter(({path}) => path.endsWith('.socket'))
    .flatMap(({path, tree}) =>
      assignmentsOf(tree, 'Socket', 'ListenStream').flatMap(({value, valueSpan}): readonly Bind[] => {
        if (value.includes('%') || value === '') return [];
        if (value.startsWith('/')) return [{address: normalAddress(`unix:${value}`), file: path, span: valueSpan}];
        const address = /^\d+$/.test(value) ? `0.0.0.0:${value}` : value;
        return [{address: normalAddress(address), file: path, span: valueSpan}];
      }),
    );
}
