import type {Dockerfile, Stage} from '../../syntax/dockerfile.ts';
import type {Span} from '../../syntax/span.ts';
import {launchOfProgram} from '../gunicorn/launch.ts';
import {environment} from './environment.ts';
import {type Argument, hasOption, operands, option, type Program} from './program.ts';
import {start} from './start.ts';

/** A program that answers HTTP requests. `runserver` is Django's development server. */
export interface Server {
  readonly kind: keyof typeof kinds | 'runserver';
  readonly program: Program;
}

/** The servers a container of this stage starts, in the order they are started. */
export function servers(stage: Stage, file: Dockerfile): readonly Server[] {
  return (start(stage, file)?.programs ?? []).flatMap((program) => server(program) ?? []);
}

/** The server a program is; undefined when it is none that we know. */
export function server(program: Program): Server | undefined {
  const {name} = program;
  if (name === 'manage.py' && isDevelopment(operands(program)[0]?.value)) return {kind: 'runserver', program};
  if (name === 'fastapi' || name === 'flask')
    return operands(program).some(({value}) => value === 'run' || value === 'dev') ? {kind: name, program} : undefined;
  return Object.hasOwn(kinds, name) ? {kind: name as keyof typeof kinds, program} : undefined;
}

function isDevelopment(command: string | undefined): boolean {
  return command === 'runserver' || command === 'runserver_plus' || command === 'testserver';
}

/** Where a server listens. `port` is undefined when it cannot be read. */
export interface Listening {
  /**
   * loopback: the container only; default: loopback because nothing else is said; open: reachable;
   * not-an-address: a number alone where a host is expected; unknown: said elsewhere.
   */
  readonly kind: 'loopback' | 'default' | 'open' | 'not-an-address' | 'unknown';
  readonly span: Span;
  /** As written; the server's default where nothing is. */
  readonly address: string;
  readonly port?: string;
}

interface Kind {
  /** Options that hold `host:port`. */
  readonly binds?: readonly string[];
  readonly hosts?: readonly string[];
  readonly ports?: readonly string[];
  /** Options that say elsewhere where to listen: a config file, a socket. */
  readonly elsewhere: readonly string[];
  readonly variables: readonly string[];
  readonly byDefault: {readonly host: string; readonly port: string};
}

/** Options and defaults as the documentation of each server gives them. */
const kinds = {
  gunicorn: {
    elsewhere: [],
    variables: ['GUNICORN_CMD_ARGS', 'PORT'],
    byDefault: {host: '127.0.0.1', port: '8000'},
  },
  uvicorn: {
    hosts: ['--host'],
    ports: ['--port'],
    elsewhere: ['--uds', '--fd'],
    variables: ['UVICORN_HOST'],
    byDefault: {host: '127.0.0.1', port: '8000'},
  },
  hypercorn: {
    binds: ['-b', '--bind', '--insecure-bind'],
    elsewhere: ['-c', '--config'],
    variables: [],
    byDefault: {host: '127.0.0.1', port: '8000'},
  },
  daphne: {
    hosts: ['-b', '--bind'],
    ports: ['-p', '--port'],
    elsewhere: ['-u', '--unix-socket', '--fd', '-e', '--endpoint'],
    variables: [],
    byDefault: {host: '127.0.0.1', port: '8000'},
  },
  granian: {
    hosts: ['--host'],
    ports: ['--port'],
    elsewhere: ['--uds'],
    variables: ['GRANIAN_HOST'],
    byDefault: {host: '127.0.0.1', port: '8000'},
  },
  uwsgi: {
    binds: ['--http', '--http-socket', '--socket', '-s', '--https'],
    elsewhere: ['--ini', '-i', '--yaml', '--xml', '--json'],
    variables: [],
    byDefault: {host: '', port: ''},
  },
  'waitress-serve': {
    binds: ['--listen'],
    hosts: ['--host'],
    ports: ['--port'],
    elsewhere: ['--unix-socket'],
    variables: [],
    byDefault: {host: '0.0.0.0', port: '8080'},
  },
  'mod_wsgi-express': {
    hosts: ['--host'],
    ports: ['--port'],
    elsewhere: [],
    variables: [],
    byDefault: {host: '0.0.0.0', port: '8000'},
  },
  fastapi: {
    hosts: ['--host'],
    ports: ['--port'],
    elsewhere: ['--uds'],
    variables: ['UVICORN_HOST'],
    byDefault: {host: '', port: '8000'},
  },
  flask: {
    hosts: ['-h', '--host'],
    ports: ['-p', '--port'],
    elsewhere: [],
    variables: ['FLASK_RUN_HOST'],
    byDefault: {host: '127.0.0.1', port: '5000'},
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** Where a server of this stage listens, once for each address it is given. */
export function listening({kind, program}: Server, stage: Stage): readonly Listening[] {
  if (kind === 'runserver') return [runserverListening(program)];
  const facts: Kind = kinds[kind];
  const ports = option(program, facts.ports ?? []);
  const port = ports.at(-1)?.value ?? facts.byDefault.port;
  const binds = (kind === 'gunicorn' ? gunicornOptions(program, ['bind']) : option(program, facts.binds ?? []))
    .flatMap(eachAddress)
    .map((bind) => judge(bind, facts.byDefault.port, kind));
  const hosts = option(program, facts.hosts ?? []).map((host) => judgeHost(host, host.value, port));
  if (binds.length + hosts.length > 0) return [...binds, ...hosts];
  const {host} = facts.byDefault;
  const said =
    (kind === 'gunicorn' && gunicornOptions(program, ['config', 'paste']).length > 0) ||
    hasOption(program, facts.elsewhere) ||
    option(
      program,
      facts.elsewhere.filter((one) => /^-\w$/.test(one)),
    ).length > 0;
  const set = facts.variables.some(
    (name) => environment(stage).has(name) || program.prefix.some((one) => one.startsWith(`${name}=`)),
  );
  const address = `${host}:${port}`;
  if (said || set || host === '') return [{kind: 'unknown', span: program.span, address}];
  return [{kind: host === '127.0.0.1' ? 'default' : 'open', span: program.span, address, port}];
}

/** What settings of a gunicorn command line are given, by gunicorn's own reading: `--bin X` is `--bind X`. */
function gunicornOptions(program: Program, settings: readonly string[]): readonly Argument[] {
  return launchOfProgram(program)
    .given.filter(({setting}) => settings.includes(setting))
    .map(({written, value, nameSpan, span}) => ({
      value: written,
      known: value.kind === 'string',
      span: {start: Math.min(nameSpan.start, span.start), end: span.end},
    }));
}

/** `runserver`, `runserver 8000`, `runserver 0.0.0.0:8000`, `runserver [::]:8000`. */
function runserverListening(program: Program): Listening {
  const given = operands(program, ['--settings', '--pythonpath', '--verbosity', '-v', '--cert-file', '--key-file'])[1];
  if (given === undefined) return {kind: 'default', span: program.span, address: '127.0.0.1:8000', port: '8000'};
  if (/^\d+$/.test(given.value))
    return {kind: 'default', span: given.span, address: `127.0.0.1:${given.value}`, port: given.value};
  return judge(given, '8000', 'runserver');
}

function eachAddress(bind: Argument): readonly Argument[] {
  return bind.value.split(',').map((value) => ({...bind, value: value.trim()}));
}

function judge(bind: Argument, defaultPort: string, kind: Server['kind']): Listening {
  const value = bind.value.replace(/^(?:tcp|http):\/\//, '');
  if (/^(?:unix|fd):|^\/|\.sock$/.test(value)) return {kind: 'unknown', span: bind.span, address: bind.value};
  if (kind === 'gunicorn' && /^\d{2,}$/.test(value))
    return {kind: 'not-an-address', span: bind.span, address: value, port: value};
  const [, host = value, port = defaultPort] = /^(.*?)(?::([^:\]]*))?$/.exec(value) ?? [];
  return judgeHost(bind, host, port);
}

function judgeHost(given: Argument, host: string, port: string): Listening {
  const name = host.replace(/^\[|\]$/g, '');
  const loopback = /^(?:127\.\d+\.\d+\.\d+|localhost|::1)$/i.test(name);
  const kind = loopback ? 'loopback' : name.includes('$') ? 'unknown' : 'open';
  return {kind, span: given.span, address: given.value, ...(/^\d+$/.test(port) && {port})};
}
