import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {rmSync} from 'node:fs';
import {mkdtemp} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {type ClassEvent, readShown} from '../../src/classroom/protocol.ts';
import {joinClass, type Membership} from '../../src/io/class/client.ts';
import {openTeacherLine, type TeacherLine} from '../../src/io/class/console-client.ts';
import {Heard} from '../../src/io/class/heard.ts';
import {openJsonlStore} from '../../src/io/class/jsonl-store.ts';
import {openRedisStore} from '../../src/io/class/redis-store.ts';
import {bundled} from './bundled.ts';
import {cuttingProxy} from './cutting-proxy.ts';
import {startFailingRedis} from './failing-redis.ts';
import {startRedis} from './redis.ts';
import {random} from './seed.ts';
import {until} from './until.ts';

/** What goes wrong while a class answers. */
export type Fault = 'kill' | 'fail-over' | 'cuts' | 'replica' | 'replica-and-server';

export interface FaultRun {
  readonly learners: number;
  /** Answers of each learner, one for each question of a quiz. */
  readonly answers: number;
  readonly seed: number;
}

/** What was found in the log and at the learners when all was over. */
export interface FaultOutcome {
  /** How often the server was killed, or connections were cut; events that the Redis which took over never got. */
  readonly faults: number;
  /** Learners whose answers are all in the log, each once and as it was given. */
  readonly whole: number;
  /** Events of learners that are in the log twice. */
  readonly doubles: number;
  /** Learners who were told of every page, in order and once. */
  readonly followed: number;
  readonly pages: number;
  /** Sayings that learners still wait to have acknowledged. */
  readonly waiting: number;
  readonly ms: number;
}

const tokens = {instructor: 'i'.repeat(43), assistant: 'a'.repeat(43), board: 'b'.repeat(43)};
const course = {id: 'deploy', hash: 'c0ffee'};
const quiz = 'quiz-1';

const program = `
  import {openJsonlStore} from '#src/io/class/jsonl-store.ts';
  import {openRedisStore} from '#src/io/class/redis-store.ts';
  import {startClassServer} from '#src/io/class/server.ts';
  const [, , where, port] = process.argv;
  const opened = where.startsWith('unix:') ? await openRedisStore({url: where, session: 's'}) : await openJsonlStore({folder: where});
  if (opened.kind !== 'open') throw new Error(opened.reason.en);
  const server = await startClassServer({
    store: opened.store, host: '127.0.0.1', port: Number(port), title: 'Faults', cap: 5000, boardFiles: new Map(),
    tokens: ${JSON.stringify(tokens)}, course: ${JSON.stringify(course)},
    policy: {opens: {}, hints: true, solutions: true, exam: false},
    questionOf: (id) => ({id, hash: 'h', kind: 'fill', accept: [['x']]}),
  });
  console.log(server.code);`;

/** A class server in a process of its own, which can be killed. */
interface Served {
  readonly code: string;
  readonly kill: () => Promise<void>;
}

async function serve(file: string, where: string, port: number): Promise<Served> {
  const child: ChildProcess = spawn(process.execPath, [file, where, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('A pipe has no end.');
  const [code] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error('The class server ended before it listened.'))),
  ]);
  return {
    code,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as {port: number};
  server.close();
  await once(server, 'close');
  return port;
}

/** Has a class answer a quiz while the instructor turns pages and one thing goes wrong again and again. */
export async function faultRun(fault: Fault, run: FaultRun): Promise<FaultOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'drydock-faults-'));
  const undo: (() => Promise<void> | void)[] = [];
  try {
    return await withFault(fault, run, folder, undo);
  } finally {
    for (const step of undo.toReversed()) await step();
    rmSync(folder, {recursive: true, force: true});
  }
}

type Undo = (() => Promise<void> | void)[];

async function withFault(fault: Fault, run: FaultRun, folder: string, undo: Undo): Promise<FaultOutcome> {
  const began = performance.now();
  const stage = await stageOf(fault, run, folder, undo);
  const watched = watchPages(undo);
  const teacher = await teach(stage.teacher, undo);
  const learners = await enrol(stage, run, folder, undo);
  let pages = 0;
  const turning = setInterval(() => {
    pages++;
    teacher.line.order({k: 'page', lesson: 'lesson', page: `page-${pages}`, hard: false});
  }, 100);
  undo.push(() => clearInterval(turning));
  const questions = Array.from({length: run.answers}, (_, index) => ({id: `q-${index}`, hash: 'h'}));
  teacher.line.order({k: 'quiz.open', quiz, questions});
  // What was not asked yet is not taken; late answers are.
  for (let next = 1; next < run.answers; next++) teacher.line.order({k: 'quiz.next', quiz});
  await until(
    'everybody has been asked everything',
    () => learners.every((one) => one.status().view.quiz?.current === run.answers - 1),
    60_000,
  );
  const chance = random(run.seed);
  await Promise.all([stage.trouble(), ...learners.map((learner) => answer(learner, run.answers, chance))]);
  clearInterval(turning);
  await stage.calm();
  const waiting = () => learners.reduce((sum, {status}) => sum + status().waiting, 0);
  await until('everything is acknowledged', () => waiting() === 0 && teacher.waiting() === 0, 60_000);
  const last = `page-${pages}`;
  await until(
    'everybody is on the last page',
    () => learners.every((one) => one.status().view.page?.page === last),
    60_000,
  );
  const ms = Math.round(performance.now() - began);
  const left = waiting();
  await Promise.all(learners.map((learner) => learner.close()));
  teacher.line.close();
  return {
    ...judged(await stage.log(), run),
    followed: followed(watched, pages),
    faults: stage.faults(),
    pages,
    waiting: left,
    ms,
  };
}

/** The servers of a run, what goes wrong with them, and where to read what they kept. */
interface Stage {
  readonly code: string;
  readonly learners: string;
  readonly teacher: string;
  readonly trouble: () => Promise<void>;
  /** Nothing goes wrong any more. */
  readonly calm: () => Promise<void>;
  readonly faults: () => number;
  readonly log: () => Promise<readonly ClassEvent[]>;
}

async function stageOf(fault: Fault, run: FaultRun, folder: string, undo: Undo): Promise<Stage> {
  const file = await bundled(program, folder);
  switch (fault) {
    case 'fail-over':
      return failOver(file, undo);
    case 'replica':
    case 'replica-and-server':
      return replicaTakesOver(fault, file, folder, undo);
    case 'kill':
    case 'cuts':
      return oneServer(fault, file, join(folder, 'log'), run, undo);
  }
}

async function oneServer(
  fault: 'kill' | 'cuts',
  file: string,
  log: string,
  {seed}: FaultRun,
  undo: Undo,
): Promise<Stage> {
  const port = await freePort();
  let server = await serve(file, log, port);
  undo.push(() => server.kill());
  const chance = random(seed);
  const proxy = await cuttingProxy(port, () => 500 + 3000 * chance());
  undo.push(() => proxy.close());
  let kills = 0;
  return {
    code: server.code,
    learners: `127.0.0.1:${fault === 'cuts' ? proxy.port : port}`,
    teacher: `ws://127.0.0.1:${fault === 'cuts' ? proxy.port : port}/class`,
    faults: () => (fault === 'cuts' ? proxy.cuts() : kills),
    calm: async () => proxy.behave(),
    async trouble() {
      for (; fault === 'kill' && kills < 3; kills++) {
        await pause(600 + 900 * chance());
        await server.kill();
        server = await serve(file, log, port);
      }
    },
    async log() {
      await server.kill();
      const opened = await openJsonlStore({folder: log});
      if (opened.kind !== 'open') throw new Error(opened.reason.en);
      undo.push(() => opened.store.close());
      return opened.store.read(0, Number.MAX_SAFE_INTEGER);
    },
  };
}

async function failOver(file: string, undo: Undo): Promise<Stage> {
  const redis = await startRedis();
  undo.push(() => redis.remove());
  const ports = [await freePort(), await freePort()] as const;
  const first = await serve(file, redis.url, ports[0]);
  undo.push(() => first.kill());
  const second = await serve(file, redis.url, ports[1]);
  undo.push(() => second.kill());
  let kills = 0;
  return {
    code: first.code,
    learners: ports.map((port) => `127.0.0.1:${port}`).join(','),
    teacher: `ws://127.0.0.1:${ports[1]}/class`,
    faults: () => kills,
    calm: async () => {},
    async trouble() {
      await pause(1500);
      await first.kill();
      kills++;
    },
    log: () => inRedis(redis.url, undo),
  };
}

/** The primary dies with events that its replica never got, and in the worse case the class server with it. */
async function replicaTakesOver(
  fault: 'replica' | 'replica-and-server',
  file: string,
  folder: string,
  undo: Undo,
): Promise<Stage> {
  const key = 'drydock:class:{s}:log';
  const redis = await startFailingRedis(folder, await freePort());
  undo.push(() => redis.remove());
  const port = await freePort();
  let server = await serve(file, redis.url, port);
  undo.push(() => server.kill());
  let lost = 0;
  return {
    code: server.code,
    learners: `127.0.0.1:${port}`,
    teacher: `ws://127.0.0.1:${port}/class`,
    faults: () => lost,
    calm: async () => {},
    async trouble() {
      await pause(1500);
      await redis.stall(key);
      await pause(1000);
      if (fault === 'replica-and-server') await server.kill();
      lost = await redis.failOver(key);
      if (fault === 'replica-and-server') server = await serve(file, redis.url, port);
    },
    log: () => inRedis(redis.url, undo),
  };
}

async function inRedis(url: string, undo: Undo): Promise<readonly ClassEvent[]> {
  const opened = await openRedisStore({url, session: 's'});
  if (opened.kind !== 'open') throw new Error(opened.reason.en);
  undo.push(() => opened.store.close());
  return opened.store.read(0, 1_000_000);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

interface Teacher {
  readonly line: TeacherLine;
  readonly waiting: () => number;
}

async function teach(address: string, undo: Undo): Promise<Teacher> {
  let isLinked = false;
  let waiting = 0;
  const line = openTeacherLine({address, token: tokens.instructor, me: 'teacher', name: 'Teacher'}, (told) => {
    if (told.type === 'linked') isLinked = true;
    if (told.type === 'sent') waiting = told.waiting;
  });
  undo.push(() => line.close());
  await until('the instructor is there', () => isLinked);
  return {line, waiting: () => waiting};
}

async function enrol({code, learners}: Stage, run: FaultRun, folder: string, undo: Undo): Promise<Membership[]> {
  const names = Array.from({length: run.learners}, (_, index) => `learner ${index}`);
  const all = await Promise.all(
    names.map((name, index) =>
      joinClass({address: learners, code, name, course, data: join(folder, `of-${index}`), times: {pause: 500}}),
    ),
  );
  undo.push(async () => {
    await Promise.all(all.map((one) => one.close()));
  });
  for (const one of all) one.connect(() => {});
  await until('everybody is there', () => all.every(({status}) => status().learner !== ''), 60_000);
  return all;
}

/** One answer after another, each once the one before is acknowledged or after a while at most: nobody waits for the class. */
async function answer({say, status}: Membership, answers: number, chance: () => number): Promise<void> {
  for (let number = 0; number < answers; number++) {
    say({k: 'answer', quiz, q: `q-${number}`, given: {kind: 'texts', texts: [`${status().learner} ${number}`]}});
    await pause(100 + 300 * chance());
  }
}

/** Notes for every learner's ear the pages that it took in, in the order it did. */
function watchPages(undo: Undo): Map<Heard, string[]> {
  const pages = new Map<Heard, string[]>();
  const seen = new Map<Heard, Set<number>>();
  const {add} = Heard.prototype;
  Heard.prototype.add = function (values) {
    const known = seen.get(this) ?? new Set<number>();
    const turned = pages.get(this) ?? [];
    seen.set(this, known);
    pages.set(this, turned);
    for (const event of values.map(readShown)) {
      if (event === undefined || known.has(event.seq)) continue;
      known.add(event.seq);
      if (event.k === 'page') turned.push(event.page);
    }
    add.call(this, values);
  };
  undo.push(() => {
    Heard.prototype.add = add;
  });
  return pages;
}

function followed(watched: ReadonlyMap<Heard, readonly string[]>, pages: number): number {
  const wanted = Array.from({length: pages}, (_, index) => `page-${index + 1}`).join();
  return [...watched.values()].filter((turned) => turned.join() === wanted).length;
}

function judged(events: readonly ClassEvent[], {learners, answers}: FaultRun): Pick<FaultOutcome, 'whole' | 'doubles'> {
  const keys = events.flatMap(({by, cid}) => (cid === undefined ? [] : [`${by} ${cid}`]));
  const given = new Map<string, string[]>();
  for (const event of events)
    if (event.k === 'answer' && event.given.kind === 'texts')
      given.set(event.by, [...(given.get(event.by) ?? []), `${event.q}: ${event.given.texts[0]}`]);
  const joined = events.flatMap((event) => (event.k === 'join' ? [event.learner] : []));
  const whole = joined.filter((id) => {
    const wanted = Array.from({length: answers}, (_, number) => `q-${number}: ${id} ${number}`);
    return given.get(`l:${id}`)?.join() === wanted.join();
  });
  return {whole: joined.length === learners ? whole.length : -joined.length, doubles: keys.length - new Set(keys).size};
}
