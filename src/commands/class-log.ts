import type {ClassState} from '../classroom/class-state.ts';
import {aliasName} from '../classroom/names.ts';
import type {ClassEvent} from '../classroom/protocol.ts';
import {type Gradebook, gradebookOf} from '../classroom/report/gradebook.ts';
import {recordOf} from '../classroom/report/record.ts';
import {fold} from '../classroom/session.ts';
import {readLog} from '../io/class/log-file.ts';
import {StoreTrouble} from '../io/class/opened.ts';
import {printable} from '../io/trouble.ts';
import type {Text} from '../text/language.ts';
import {courseOf, questionsOf} from './class-course.ts';
import {findSession, type Session} from './class-sessions.ts';
import type {World} from './world.ts';

type Place = Pick<World, 'directory' | 'language' | 'data'>;

/** What is read of a class to report on it. */
interface Wanted {
  readonly session?: string;
  /** The URL of the Redis that has it. */
  readonly store?: string;
  /** The folder of the course. */
  readonly lessons: string | undefined;
  /** The folder of the built-in course; the one that was built unless said. */
  readonly compiled?: string;
}

/** The gradebook of a class with the name it has here. `damaged`: something of its log could not be read. */
export type BookReading =
  | {readonly kind: 'read'; readonly book: Gradebook; readonly session: string; readonly isDamaged: boolean}
  | {readonly kind: 'wrong'; readonly wrong: Text};

/** Reads and grades a class, also one that runs, broke off, or whose log is damaged in parts. */
export async function readBook(wanted: Wanted, {directory, language, data}: Place): Promise<BookReading> {
  const log = await readEvents(wanted, data);
  if ('wrong' in log) return {kind: 'wrong', wrong: log.wrong};
  const record = recordOf(log.events);
  const asked = new Set(record.state.quizzes.flatMap(({questions}) => questions.map(({id}) => id)));
  const questions =
    asked.size === 0 ? new Map() : await questionsOf(await courseOf(wanted.lessons, directory, wanted.compiled), asked);
  const aliasOf = (alias: number) => aliasName(alias)[language];
  const book = gradebookOf(record, {questions, aliasOf, remarks: log.remarks});
  return {kind: 'read', book, session: log.session, isDamaged: log.remarks.length > 0};
}

interface Events {
  readonly session: string;
  readonly events: readonly ClassEvent[];
  readonly remarks: readonly Text[];
}

async function readEvents(
  {session: name, store}: Wanted,
  data: string | undefined,
): Promise<Events | {readonly wrong: Text}> {
  if (store !== undefined && name !== undefined) return redisEvents(store, name);
  const session = await findSession(data, name);
  if ('wrong' in session) return session;
  if (session.keeping === 'file') return fileEvents(session);
  return store === undefined ? {wrong: whichRedis(session.name)} : redisEvents(store, session.name);
}

async function fileEvents({name, folder}: Session): Promise<Events | {readonly wrong: Text}> {
  const log = await readLog(folder);
  switch (log.kind) {
    case 'missing':
      return {session: name, events: [], remarks: [emptyLog(name)]};
    case 'untouchable':
      return {wrong: log.reason};
    case 'read':
      return {session: name, events: log.events, remarks: log.problems.map(({text}) => text)};
  }
}

/** What Redis holds is read in steps: a class may have 100,000 events. */
const step = 5000;

/** What Redis holds of a class; `remarks`: what of it is none of ours. */
export async function redisEvents(url: string, session: string): Promise<Events | {readonly wrong: Text}> {
  const {openRedisStore} = await import('../io/class/redis-store.ts');
  const remarks: Text[] = [];
  const opened = await openRedisStore({url, session, onNotice: (notice) => remarks.push(notice)});
  if (opened.kind === 'refused') return {wrong: opened.reason};
  try {
    const events: ClassEvent[] = [];
    for (;;) {
      const more = await opened.store.read(events.at(-1)?.seq ?? 0, step);
      events.push(...more);
      if (more.length < step) break;
    }
    return events.length === 0 ? {wrong: notInRedis(session)} : {session, events, remarks};
  } catch (error) {
    if (!(error instanceof StoreTrouble)) throw error;
    return {wrong: error.text};
  } finally {
    await opened.store.close();
  }
}

/** What a class on disk has come to, as far as it can be read, and the first thing that cannot. */
export async function lookAt({
  folder,
  keeping,
}: Session): Promise<{readonly state?: ClassState; readonly damage?: Text}> {
  if (keeping === 'redis') return {};
  const log = await readLog(folder);
  switch (log.kind) {
    case 'missing':
      return {};
    case 'untouchable':
      return {damage: log.reason};
    case 'read': {
      const [first] = log.problems;
      return {state: fold(log.events), ...(first !== undefined && {damage: first.text})};
    }
  }
}

function emptyLog(name: string): Text {
  return {en: `The class ${name} has no log yet.`, ko: `${name} 수업에는 아직 기록이 없어요.`};
}

export function whichRedis(name: string): Text {
  return {
    en: `The class ${name} is kept in Redis: say where with --store redis://…, or --store redis for the address in DRYDOCK_REDIS.`,
    ko: `${name} 수업의 기록은 Redis에 있어요. --store redis://…로 주소를 알려 주거나, DRYDOCK_REDIS에 주소를 넣고 --store redis라고 쓰세요.`,
  };
}

function notInRedis(name: string): Text {
  const shown = printable(name);
  return {
    en: `That Redis has no class ${shown}. Redis removes a class 30 days after its last entry.`,
    ko: `그 Redis에는 ${shown} 수업의 기록이 없어요. 마지막 기록에서 30일이 지난 수업은 지워져요.`,
  };
}
