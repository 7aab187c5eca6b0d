import {readFile} from 'node:fs/promises';
import {userInfo} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {openPolicy} from '../classroom/class-state.ts';
import {defaultPort} from '../classroom/code.ts';
import {readPolicy} from '../classroom/policy-file.ts';
import type {Policy} from '../classroom/protocol.ts';
import type {Settings} from '../cli/arguments.ts';
import {type ClassHost, retentionDays} from '../cli/class.ts';
import {readBoardFiles} from '../io/class/board-files.ts';
import type {Tokens} from '../io/class/door.ts';
import {openJsonlStore} from '../io/class/jsonl-store.ts';
import {type Opened, StoreTrouble} from '../io/class/opened.ts';
import {type ClassServer, startClassServer} from '../io/class/server.ts';
import type {LessonStore} from '../io/lessons.ts';
import {codeOf, trouble} from '../io/trouble.ts';
import type {Text} from '../text/language.ts';
import {allCards} from '../validators/cards.ts';
import {boardUrl, joinCommand, type Reach, reachOf, withPort} from './class-address.ts';
import type {ConsoleLeft} from './class-console.ts';
import {courseOf, questionsOf, stampOf} from './class-course.ts';
import {
  closed,
  exposed,
  noDataFolder,
  notListening,
  oldRemoved,
  otherKeeping,
  policyTold,
  running,
  strangeName,
  usualTitle,
} from './class-host-words.ts';
import {
  findSession,
  isSessionName,
  listSessions,
  markHosted,
  newSession,
  removeSession,
  type Session,
} from './class-sessions.ts';
import {removeIdle} from './class-tidy.ts';
import {tokensIn} from './class-tokens.ts';
import {consoleId} from './console-id.ts';
import {compiledLessons} from './places.ts';
import {drawn, type World} from './world.ts';

/** Stands in for the board's key. */
const boardTokenFile = '<board.token>';

/** What a host says and waits for, besides what every command has. */
export interface HostWorld extends World {
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Resolves when somebody wants the class to stop. */
  readonly interrupted: Promise<void>;
}

/** A class that is served. */
interface Hosted {
  readonly server: ClassServer;
  readonly session: Session;
  readonly tokens: Tokens;
  readonly reach: Reach;
  /** The board's page, with this key. */
  readonly boardWith: (key: string) => string;
  readonly course: LessonStore;
}

/**
 * `drydock class host`: opens a class, or goes on with one, says how to get in, and serves it until the console is left or
 * somebody interrupts. Resolves with the exit code: 0, or 2 when it could not be opened; everything is said by then.
 */
export async function hostClass(command: ClassHost, settings: Settings, world: HostWorld): Promise<number> {
  const {language} = world;
  const wrong = (message: Text) => {
    world.complain(`drydock: ${message[language]}\n`);
    return 2;
  };
  const {data} = world;
  if (data === undefined) return wrong(noDataFolder);
  if (command.session !== undefined && !isSessionName(command.session)) return wrong(strangeName(command.session));
  const course = await courseOf(settings.lessons, world.directory);
  const policy = await policyOf(command.policy, course, world);
  if (policy === undefined) return 2;
  try {
    await removeOld(data, command.session, world);
    const opened = await openSession(command, data, world);
    if ('wrong' in opened) return wrong(opened.wrong);
    return await served(command, {...opened, data, course, policy}, settings, world);
  } catch (error) {
    return wrong(error instanceof StoreTrouble ? error.text : trouble(error, 'write', data));
  }
}

interface OpenSession {
  readonly session: Session;
  readonly isNew: boolean;
  readonly store: Extract<Opened, {kind: 'open'}>['store'];
  readonly notices: readonly Text[];
}

/** The class with its log open for writing. A folder that was made for nothing is removed again. */
async function openSession(
  {session: name, title, store: url}: ClassHost,
  data: string,
  {now, language, complain}: HostWorld,
): Promise<OpenSession | {readonly wrong: Text}> {
  const keeping = url === undefined ? 'file' : 'redis';
  const found = name === undefined ? undefined : await findSession(data, name);
  const before = found === undefined || 'wrong' in found ? undefined : found;
  if (before !== undefined && before.keeping !== keeping) return {wrong: otherKeeping(before.name, before.keeping)};
  const made = {title: title ?? usualTitle[language], now: now(), keeping, ...(name !== undefined && {name})} as const;
  const session = before ?? (await newSession(data, made));
  const onNotice = (notice: Text) => complain(`drydock: ${notice[language]}\n`);
  const opened =
    url === undefined
      ? await openJsonlStore({folder: session.folder})
      : await (await import('../io/class/redis-store.ts')).openRedisStore({url, session: session.name, onNotice});
  if (opened.kind === 'open') return {...opened, session, isNew: before === undefined};
  if (before === undefined) await removeSession(session);
  return {wrong: opened.reason};
}

interface Ready extends OpenSession {
  readonly data: string;
  readonly course: LessonStore;
  readonly policy: Policy;
}

async function served(command: ClassHost, ready: Ready, settings: Settings, world: HostWorld): Promise<number> {
  const {store, session, course, notices, isNew} = ready;
  const {language, say, complain} = world;
  for (const notice of notices) complain(`drydock: ${notice[language]}\n`);
  await markHosted(session, world.now());
  const tokens = await tokensIn(session.folder);
  const server = await listening(command, ready, tokens, settings, world);
  if ('wrong' in server) {
    complain(`drydock: ${server.wrong[language]}\n`);
    await store.close();
    if (isNew) await removeSession(session);
    return 2;
  }
  const {host, port} = server.address;
  const {behind} = command;
  const boardWith = (key: string) => boardUrl(host, port, key, behind);
  const hosted: Hosted = {server, session, tokens, reach: reachOf(host, port, behind), boardWith, course};
  say(drawn(opening(hosted)[language], world));
  let left: ConsoleLeft = 'left';
  try {
    left = await taughtUntilLeft(command, hosted, settings, world);
  } finally {
    await server.close();
    await store.close();
  }
  say(`${closed({...session, end: left === 'over' ? 'over' : 'open'})[language]}\n`);
  return 0;
}

async function listening(
  {host = '127.0.0.1', port = defaultPort, title, cap, behind}: ClassHost,
  {store, course, policy}: Ready,
  tokens: Tokens,
  {lessons}: Settings,
  {language, now}: HostWorld,
): Promise<ClassServer | {readonly wrong: Text}> {
  const questions = await questionsOf(course);
  const {lessons: all} = course.course;
  const exercises = new Set(all.flatMap((lesson) => lesson.exercises.map(({id}) => id)));
  const pages = new Set(all.flatMap(({id, pages: its}) => its.map((page) => `${id} ${page.id}`)));
  const rules = new Set((await allCards()).map(({id}) => id));
  const boardFolder = join(dirname(compiledLessons), 'board');
  try {
    return await startClassServer({
      store,
      host,
      port,
      tokens,
      title: title ?? usualTitle[language],
      policy,
      course: await stampOf(course, lessons),
      questionOf: (id) => questions.get(id)?.question,
      hasExercise: (id) => exercises.has(id),
      hasRule: (id) => rules.has(id),
      hasPage: (lesson, page) => pages.has(`${lesson} ${page}`),
      boardFiles: await readBoardFiles(boardFolder, lessons === undefined ? undefined : course),
      placesOf: (bound) => {
        const {hosts, from} = reachOf(host, bound, behind);
        return from === 'this machine' ? [] : hosts;
      },
      cap,
      ...(behind !== undefined && {names: [behind], isBehind: true}),
      now,
    });
  } catch (error) {
    if (error instanceof StoreTrouble) return {wrong: error.text};
    const code = codeOf(error);
    if (code === undefined) throw error;
    return {wrong: notListening(code, withPort(host, port)) ?? trouble(error, 'read', boardFolder)};
  }
}

/** Shows the console, or waits: without a terminal there is none. */
async function taughtUntilLeft(
  command: ClassHost,
  hosted: Hosted,
  settings: Settings,
  world: HostWorld,
): Promise<ConsoleLeft> {
  const {language, say} = world;
  const interrupted = world.interrupted.then(() => 'left' as const);
  const hasTerminal = process.stdin.isTTY && process.stdout.isTTY;
  if (command.console === 'none' || settings.screen === 'plain' || !hasTerminal) {
    say(`${running[language]}\n`);
    return interrupted;
  }
  const {server, session, tokens, reach, boardWith, course} = hosted;
  const {host, port} = server.address;
  const own = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const {openConsole} = await import('./class-console.ts');
  const left = openConsole({
    address: `ws://${withPort(own, port)}/class`,
    token: tokens.instructor,
    me: `host-${consoleId(tokens.instructor, session.name)}`,
    name: command.name ?? nameOfUser(),
    store: course,
    addresses: {join: reach.hosts[0] ?? withPort(host, port), board: boardWith(tokens.board)},
    settings,
  });
  // A terminal that was closed cannot say that its console was left.
  return Promise.race([left, interrupted]);
}

/** What other instructors see when no --name is given. */
export function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'instructor';
  }
}

function opening({server, session, tokens, reach, boardWith}: Hosted): Text {
  const {host, port} = server.address;
  const commands = reach.hosts.map((place) => `  ${joinCommand(server.code, place)}\n`).join('');
  const place = withPort(host, port);
  // What is not read by a person may end in somebody's logs: there the address is told without its key.
  const key = process.stdout.isTTY ? tokens.board : boardTokenFile;
  return exposed({...reach, place, commands, board: boardWith(key), folder: session.folder});
}

async function policyOf(
  file: string | undefined,
  {course}: LessonStore,
  {directory, language, complain}: HostWorld,
): Promise<Policy | undefined> {
  if (file === undefined) return openPolicy;
  let text: string;
  try {
    text = await readFile(resolve(directory, file), 'utf8');
  } catch (error) {
    complain(`drydock: ${trouble(error, 'read', file)[language]}\n`);
    return undefined;
  }
  const lessons = course.lessons.map(({id, number}) => ({id, number}));
  const {policy, problems} = readPolicy({path: file, text, lessons, zone: (at) => -new Date(at).getTimezoneOffset()});
  for (const {path, line, message} of problems) complain(`${path}:${line}: ${message[language]}\n`);
  if (policy === undefined) complain(`drydock: ${policyTold[language]}\n`);
  return policy;
}

/** Classes that nothing has happened in for as long as they are kept are removed before another begins; it is said which. */
async function removeOld(data: string, wanted: string | undefined, world: HostWorld): Promise<void> {
  const {now, language, complain} = world;
  const oldest = now() - retentionDays * 24 * 60 * 60 * 1000;
  const old = (await listSessions(data)).filter(({name, lastAt}) => name !== wanted && lastAt <= oldest);
  for (const session of old) {
    const refused = await removeIdle(session);
    if (refused === undefined) complain(`drydock: ${oldRemoved(session.name)[language]}\n`);
  }
}
