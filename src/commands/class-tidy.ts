import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import type {ClassState} from '../classroom/class-state.ts';
import {fold} from '../classroom/session.ts';
import type {ClassAction} from '../cli/class.ts';
import {rewriteWithout} from '../io/class/forget.ts';
import {holdLog} from '../io/class/jsonl-store.ts';
import {printable, trouble} from '../io/trouble.ts';
import type {Text} from '../text/language.ts';
import {remoteText} from '../text/remote.ts';
import {cells, padTo} from '../text/width.ts';
import {lookAt, redisEvents, whichRedis} from './class-log.ts';
import {findSession, listSessions, removeSession, type Session, sessionsIn} from './class-sessions.ts';
import {
  filesOfRedis,
  forgotten,
  nobody,
  noClasses,
  noneOlder,
  notThere,
  removedOne,
  removedThere,
  several,
} from './class-tidy-words.ts';
import {type CommandResult, drawn, type World} from './world.ts';

type Place = Pick<World, 'language' | 'data' | 'now' | 'signs'>;

const day = 24 * 60 * 60 * 1000;

/** `drydock class list`: a line for each class, the latest first. Codes: 0; 2 the folder cannot be read. */
export async function classList(world: Place): Promise<CommandResult> {
  const {language, data} = world;
  const sessions = await sessionsOf(data);
  if ('wrong' in sessions) return wrong(sessions.wrong, world);
  if (sessions.length === 0) return {stdout: `${noClasses[language]}\n`, stderr: '', code: 0};
  const width = Math.max(...sessions.map(({name}) => cells(printable(name))));
  const lines = await Promise.all(
    sessions
      .toReversed()
      .map(async (session) => `${padTo(printable(session.name), width)}  ${(await told(session))[language]}`),
  );
  return {stdout: drawn(`${lines.join('\n')}\n`, world), stderr: '', code: 0};
}

/**
 * `drydock class purge`: removes one class or the old ones, and says which. One that a server is running stays. Codes:
 * 0 done; 1 one that was meant stays; 2 there is no such class.
 */
export async function classPurge(command: Extract<ClassAction, {kind: 'purge'}>, world: Place): Promise<CommandResult> {
  const {language, data, now} = world;
  if ('session' in command) {
    if (command.store !== undefined) return purgeInRedis(command.session, command.store, world);
    const session = await findSession(data, command.session);
    if ('wrong' in session) return wrong(session.wrong, world);
    return session.keeping === 'redis' ? wrong(whichRedis(session.name), world) : removed([session], world);
  }
  const sessions = await sessionsOf(data);
  if ('wrong' in sessions) return wrong(sessions.wrong, world);
  const old = sessions.filter(({lastAt}) => now() - lastAt >= command.older * day);
  if (old.length === 0) return {stdout: `${noneOlder(command.older)[language]}\n`, stderr: '', code: 0};
  return removed(old, world);
}

/**
 * `drydock class forget`: takes a learner out of a class that nobody runs. Codes: 0 done, 2 there is no such learner or
 * class, or it is running.
 */
export async function classForget(
  {learner, session: name, store}: Extract<ClassAction, {kind: 'forget'}>,
  world: Place,
): Promise<CommandResult> {
  const {language, data} = world;
  if (store !== undefined && name !== undefined) return forgetInRedis(learner, name, store, world);
  const session = await findSession(data, name);
  if ('wrong' in session) return wrong(session.wrong, world);
  if (session.keeping === 'redis')
    return store === undefined
      ? wrong(whichRedis(session.name), world)
      : forgetInRedis(learner, session.name, store, world);
  const {state, damage} = await lookAt(session);
  const found = whoIs(learner, state);
  // Whoever is not found may stand where it cannot be read.
  if ('wrong' in found && damage !== undefined) return wrong(damage, world);
  if ('wrong' in found) return wrong(found.wrong(session.name), world);
  const done = await rewriteWithout(session.folder, found.id);
  if (done.kind !== 'forgotten') return wrong(done.reason, world);
  return {stdout: `${forgotten(found.name, session.name, done.count)[language]}\n`, stderr: '', code: 0};
}

/** Redis' own files hold what was there until it writes them anew. */
async function forgetInRedis(learner: string, name: string, url: string, world: Place): Promise<CommandResult> {
  const log = await redisEvents(url, name);
  if ('wrong' in log) return wrong(log.wrong, world);
  const found = whoIs(learner, fold(log.events));
  if ('wrong' in found) return wrong(found.wrong(name), world);
  const {rewriteInRedis} = await import('../io/class/redis-forget.ts');
  const done = await rewriteInRedis({url, session: name}, found.id);
  if (done.kind !== 'forgotten') return wrong(done.reason, world);
  const {language} = world;
  return {
    stdout: `${forgotten(found.name, name, done.count)[language]} ${filesOfRedis[language]}\n`,
    stderr: '',
    code: 0,
  };
}

/** The class in Redis, and what of it is on this machine. */
async function purgeInRedis(name: string, url: string, world: Place): Promise<CommandResult> {
  const {removeFromRedis} = await import('../io/class/redis-forget.ts');
  const done = await removeFromRedis({url, session: name});
  if (done.kind === 'refused') return {...wrong(done.reason, world), code: done.why === 'busy' ? 1 : 2};
  const here = await sessionsOf(world.data);
  const own = 'wrong' in here ? undefined : here.find((one) => one.name === name && one.keeping === 'redis');
  if (own === undefined && done.kind === 'nothing') return wrong(notThere(name), world);
  const local = own === undefined ? undefined : await removed([own], world);
  const said = done.kind === 'removed' ? `${removedThere(name)[world.language]}\n` : '';
  return {stdout: said + (local?.stdout ?? ''), stderr: local?.stderr ?? '', code: local?.code ?? 0};
}

/** The learner with this id, or the only one of this name. */
function whoIs(
  word: string,
  state: ClassState | undefined,
): {readonly id: string; readonly name: string} | {readonly wrong: (session: string) => Text} {
  const learners = [...(state?.learners.values() ?? [])].map(({id, name}) => ({id, name: remoteText(name, 24)}));
  const byId = learners.find(({id}) => id === word);
  if (byId !== undefined) return byId;
  const named = learners.filter(({name}) => name === remoteText(word, 24));
  const [only] = named;
  if (only === undefined) return {wrong: (session) => nobody(word, session)};
  return named.length === 1
    ? only
    : {
        wrong: () =>
          several(
            only.name,
            named.map(({id}) => id),
          ),
      };
}

async function sessionsOf(data: string | undefined): Promise<readonly Session[] | {readonly wrong: Text}> {
  if (data === undefined) return [];
  try {
    return await listSessions(data);
  } catch (error) {
    return {wrong: trouble(error, 'read', sessionsIn(data))};
  }
}

async function removed(sessions: readonly Session[], world: Place): Promise<CommandResult> {
  const {language} = world;
  let stdout = '';
  let stderr = '';
  for (const session of sessions) {
    const what = await told(session);
    const refused = await removeIdle(session);
    if (refused === undefined) stdout += `${removedOne(session, what)[language]}\n`;
    else stderr += `drydock: ${refused[language]}\n`;
  }
  return {stdout: drawn(stdout, world), stderr, code: stderr === '' ? 0 : 1};
}

/** Removes a class that no server runs; or says why not. */
export async function removeIdle(session: Session): Promise<Text | undefined> {
  try {
    const lock = await holdLog(session.folder);
    if (lock.kind === 'refused') return lock.reason;
    await removeSession(session);
    await lock.release();
    return undefined;
  } catch (error) {
    return trouble(error, 'write', session.folder);
  }
}

async function told(session: Session): Promise<Text> {
  const {state, damage} = await lookAt(session);
  const size = await sizeOf(session.folder);
  if (session.keeping === 'redis') return {en: `in Redis, ${size} here`, ko: `Redis에 기록, 여기에 ${size}`};
  if (state === undefined)
    return damage === undefined
      ? {en: `nothing in it yet, ${size}`, ko: `아직 기록 없음, ${size}`}
      : {en: `${size}. ${damage.en}`, ko: `${size}. ${damage.ko}`};
  const where: Text =
    damage === undefined ? {en: '', ko: ''} : {en: `. Damaged: ${damage.en}`, ko: `. 손상됨: ${damage.ko}`};
  const title = remoteText(state.title, 60);
  const people = state.learners.size;
  const ending: Text = state.endedAt === undefined ? {en: 'not ended', ko: '끝내지 않음'} : {en: 'ended', ko: '끝남'};
  return {
    en: `"${title}", ${people} ${people === 1 ? 'learner' : 'learners'}, ${ending.en}, ${size}${where.en}`,
    ko: `"${title}", 학습자 ${people}명, ${ending.ko}, ${size}${where.ko}`,
  };
}

async function sizeOf(folder: string): Promise<string> {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function wrong(message: Text, {language}: Pick<World, 'language'>): CommandResult {
  return {stdout: '', stderr: `drydock: ${message[language]}\n`, code: 2};
}
