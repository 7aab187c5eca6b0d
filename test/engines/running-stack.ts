import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {until} from '../support/until.ts';
import type {Process} from './running-stack/process.ts';
import {ServerFolder, separateUsers} from './running-stack/server-folder.ts';
import {type NotStarted, Service, SocketUnit} from './running-stack/service.ts';
import {Site} from './running-stack/site.ts';
import {hasPrograms, layVirtualEnvironment} from './running-stack/virtual-environment.ts';
import {type Address, type Answer, isAwake, type Visit, visit} from './running-stack/visit.ts';

export {hasPrograms, separateUsers};

/** What is to run, as it lies in the project and on the server; paths of the server are absolute ones of the course. */
export interface StackToRun {
  /** The files of the project: path → text, as the exercise names them. */
  readonly files: ReadonlyMap<string, string>;
  /** An empty folder for everything; the caller removes it. */
  readonly folder: string;
  /** Files that lie on the server only, such as `/home/ubuntu/mysite/.env`. */
  readonly onServer?: ReadonlyMap<string, string>;
  /** Where the project lies there: `/home/ubuntu/mysite` when left out. Its virtual environment is `.venv` in it. */
  readonly project?: string;
  readonly venv?: string;
  /** The unit and the site among the files: `deploy/mysite.service`, `deploy/mysite.nginx` when left out. */
  readonly unit?: string;
  readonly site?: string;
  /** Folders of the server that belong to the user of the service: `/var/www/mysite` when left out. */
  readonly folders?: readonly string[];
  /** The mode of /home/ubuntu: 0750, as Ubuntu makes it, when left out. Counts where users differ. */
  readonly homeMode?: number;
  /** What manage.py is asked to do before the start, in the environment of the service. */
  readonly prepare?: readonly ('migrate' | 'collectstatic')[];
}

/** A request through one of the ports that nginx has open. */
export interface Request extends Visit {
  /** As `listen` says it: `80` when left out. */
  readonly port?: string;
}

/** gunicorn and nginx, started from a folder of files. Everything it says is in the words of the server. */
export interface RunningStack {
  /** Asks nginx. */
  readonly request: (request: Request) => Promise<Answer>;
  /** Asks gunicorn without nginx, as `curl --unix-socket` does. */
  readonly ask: (visit: Visit) => Promise<Answer>;
  /** nginx's error.log and access.log. */
  readonly nginxErrors: () => string;
  readonly nginxAccesses: () => string;
  /** What the service wrote: gunicorn's output, and what was written before its start. */
  readonly journal: () => string;
  /** undefined: the service runs. A number: it has ended with that code. Or systemd could not even start it. */
  readonly ended: () => number | NotStarted['step'] | undefined;
}

/**
 * Lays a stack out in a folder, starts its gunicorn with ExecStart= of the unit and the real nginx with its site, both on
 * loopback as ordinary users, shows it to `visitor`, and stops both in any case. A service that does not come up is
 * shown as it is: nginx then has nobody to talk to. Throws when nginx refuses the site or a preparation fails.
 */
export async function withRunningStack<Result>(
  toRun: StackToRun,
  visitor: (stack: RunningStack) => Promise<Result>,
): Promise<Result> {
  const server = await ServerFolder.in(toRun.folder);
  const service = layOut(toRun, server);
  const socket = socketOf(toRun, server);
  const before = await prepared(toRun, service, server);
  const program = service.start(socket?.address);
  let site: Site | undefined;
  try {
    await awake(program, socket);
    site = await Site.started(server, [textOf(toRun, toRun.site ?? 'deploy/mysite.nginx')]);
    return await visitor(shown(server, program, site, before, socket));
  } finally {
    await site?.stop();
    if (!('kind' in program)) await program.stop();
  }
}

function shown(
  server: ServerFolder,
  program: Process | NotStarted,
  site: Site,
  before: string,
  socket: SocketUnit | undefined,
): RunningStack {
  const inItsWords = ({body, headers, ...rest}: Answer): Answer => {
    const said = Object.entries(headers).map(([name, value]) => [name, server.said(value)] as const);
    return {...rest, headers: Object.fromEntries(said), body: server.said(body)};
  };
  return {
    request: async ({port = '80', ...rest}) => {
      const door = site.doors.get(port);
      if (door === undefined)
        throw new Error(`Nobody listens on ${port}, only on ${[...site.doors.keys()].join(', ')}.`);
      return inItsWords(await visit(door, rest));
    },
    ask: async (rest) => {
      const address = addressOf(program, socket);
      if (address === undefined) throw new Error('gunicorn listens nowhere.');
      return inItsWords(await visit(address, rest));
    },
    nginxErrors: () => site.errors,
    nginxAccesses: () => site.accesses,
    journal: () => before + ('kind' in program ? '' : server.said(program.said)),
    ended: () => ('kind' in program ? program.step : program.code),
  };
}

/** Lays out the files, the virtual environment and the folders; returns the service that will use them. */
function layOut({files, onServer = new Map(), ...toRun}: StackToRun, server: ServerFolder): Service {
  const unit = toRun.unit ?? 'deploy/mysite.service';
  const service = new Service(unit, textOf({files}, unit), server);
  const {user} = service;
  const project = toRun.project ?? '/home/ubuntu/mysite';
  server.folder('/home/ubuntu', user);
  server.folder(project, user);
  for (const [path, text] of files) server.put(join(project, path), text, user);
  for (const [path, text] of onServer) server.put(path, text, user, 0o600);
  layVirtualEnvironment(toRun.venv ?? join(project, '.venv'), server, user);
  for (const folder of toRun.folders ?? ['/var/www/mysite']) server.folder(folder, user);
  server.folder('/home/ubuntu', user, toRun.homeMode ?? 0o750);
  return service;
}

function textOf({files}: Pick<StackToRun, 'files'>, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`The stack has no file ${path}.`);
  return text;
}

/** Does what comes before the start; returns what was said. A command of the unit that fails is no error of ours. */
async function prepared(
  {prepare = [], project = '/home/ubuntu/mysite', venv = `${project}/.venv`}: StackToRun,
  service: Service,
  server: ServerFolder,
): Promise<string> {
  service.makeFolders();
  let all = '';
  for (const command of prepare) {
    const words = [`${venv}/bin/python`, `${project}/manage.py`].map((path) => server.path(path));
    const {code, said} = await service.once([...words, command, '--noinput']);
    if (code !== 0) throw new Error(`manage.py ${command}: ${server.said(said)}`);
  }
  for (const words of service.before) all += (await service.once(words)).said;
  return server.said(all);
}

/** The socket unit of the same name, where there is one. */
function socketOf({files, unit = 'deploy/mysite.service'}: StackToRun, server: ServerFolder): SocketUnit | undefined {
  const text = files.get(unit.replace(/\.service$/, '.socket'));
  return text === undefined ? undefined : new SocketUnit(text, server);
}

/** Waits until the application answers or the service has ended. */
async function awake(program: Process | NotStarted, socket: SocketUnit | undefined): Promise<void> {
  if ('kind' in program) return;
  let settled = socket === undefined;
  const answersOrEnds = until(
    'gunicorn answers or ends',
    async () => {
      if (program.code !== undefined) return true;
      if (!settled && socket !== undefined && existsSync(socket.address)) {
        socket.settle();
        settled = true;
      }
      const address = addressOf(program, socket);
      // A master that gives up ends the connections that wait as well; then there is no second one.
      return address !== undefined && (await isAwake(address)) && (await isAwake(address));
    },
    // Two workers that fail at the same moment can interrupt gunicorn 20 while it ends; then it waits graceful_timeout, 30 s.
    60_000,
  );
  await answersOrEnds.catch((error: Error) => {
    throw new Error(`${error.message}\n${program.said}`);
  });
}

/** Where the application listens: gunicorn says it when it has opened the address. */
function addressOf(program: Process | NotStarted, socket: SocketUnit | undefined): Address | undefined {
  const said = 'kind' in program ? '' : program.said;
  const written = socket?.address ?? /Listening at: (?:unix:|http:\/\/)([^\s,]+)/.exec(said)?.[1];
  const port = /:(\d+)$/.exec(written ?? '')?.[1];
  if (port !== undefined) return {port: Number(port)};
  return written === undefined || !existsSync(written) ? undefined : {socketPath: written};
}
