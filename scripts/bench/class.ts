import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {WebSocket} from 'ws';
import {bundled} from '../../test/support/bundled.ts';
import {type Fault, faultRun} from '../../test/support/class-faults.ts';
import {canRedis} from '../../test/support/redis.ts';
import {until} from '../../test/support/until.ts';

/**
 * A class of 300 under the three faults of test/io/class/faults.test.ts, and crowds of 1,000 and 3,000 connections to a
 * server in a process of its own. Everybody else is in this process, so what it takes to hear counts as well.
 */
const folder = mkdtempSync(join(tmpdir(), 'drydock-bench-class-'));
const tokens = {instructor: 'i'.repeat(43), assistant: 'a'.repeat(43), board: 'b'.repeat(43)};
const course = {id: 'deploy', hash: 'c0ffee'};

const program = `
  import {openJsonlStore} from '#src/io/class/jsonl-store.ts';
  import {startClassServer} from '#src/io/class/server.ts';
  const opened = await openJsonlStore({folder: process.argv[2]});
  if (opened.kind !== 'open') throw new Error(opened.reason.en);
  const server = await startClassServer({
    store: opened.store, host: '127.0.0.1', port: 0, title: 'Crowd', cap: 5000, boardFiles: new Map(),
    tokens: ${JSON.stringify(tokens)}, course: ${JSON.stringify(course)},
    policy: {opens: {}, hints: true, solutions: true, exam: false}, questionOf: () => undefined,
  });
  console.log(server.address.port + ' ' + server.code);`;

const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;
const ms = (value: number) => `${Math.round(value)} ms`;

/** What does not hold is printed, and told by the exit code. */
function verdict(holds: boolean): 'ok' | 'OVER' {
  if (!holds) process.exitCode = 1;
  return holds ? 'ok' : 'OVER';
}

async function faults(): Promise<void> {
  for (const fault of ['kill', 'fail-over', 'cuts'] satisfies Fault[]) {
    if (fault === 'fail-over' && !canRedis) {
      console.log('fail-over: not measured, redis-server is not installed');
      continue;
    }
    const learners = 300;
    const {
      whole,
      doubles,
      followed,
      faults: many,
      pages,
      waiting,
      ms: took,
    } = await faultRun(fault, {
      learners,
      answers: 15,
      seed: 20261124,
    });
    const holds = whole === learners && followed === learners && doubles === 0 && waiting === 0;
    console.log(
      `${fault}: ${many} faults in ${(took / 1000).toFixed(1)} s; answers of ${whole} of ${learners} whole, ${doubles} twice; ${followed} followed all ${pages} pages  ${verdict(holds)}`,
    );
  }
}

/** A learner as thin as can be: what is measured is the server. */
interface Ear {
  readonly socket: WebSocket;
  /** When the last public event was heard, by its place. */
  readonly heard: Map<number, number>;
  /** Who waits for an acknowledgement, by the number of the saying. */
  readonly acked: Map<number, (at: number) => void>;
}

async function crowd(size: number): Promise<void> {
  const file = await bundled(program, folder);
  const child = spawn(process.execPath, [file, join(folder, `log-${size}`)], {stdio: ['ignore', 'pipe', 'inherit']});
  try {
    const [line] = await once(createInterface(child.stdout), 'line');
    const [port = '', code = ''] = String(line).split(' ');
    const ears = await fill(`ws://127.0.0.1:${port}/class`, code, size);
    const rss = rssOf(child.pid ?? 0);
    const teacher = await enter(`ws://127.0.0.1:${port}/class`, {token: tokens.instructor, me: 'teacher', name: 'T'});
    const heard = await broadcasts(teacher, ears);
    const acked = await storm(ears);
    const p99 = percentile(heard, 0.99);
    const isBound = size === 1000;
    console.log(
      `${size} connections: broadcast p50 ${ms(percentile(heard, 0.5))}, p99 ${ms(p99)}${isBound ? ` (bound 250 ms) ${verdict(p99 < 250)}` : ''}; ack p99 ${ms(percentile(acked, 0.99))}; RSS ${rss.toFixed(0)} MB filled, ${rssOf(child.pid ?? 0).toFixed(0)} MB after${isBound ? ` (bound 150 MB) ${verdict(rssOf(child.pid ?? 0) < 150)}` : ''}`,
    );
    for (const {socket} of [...ears, teacher]) socket.terminate();
  } finally {
    child.kill('SIGKILL');
  }
}

/** Resident memory of a process in MB, from Linux's /proc. */
function rssOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

async function fill(url: string, code: string, size: number): Promise<readonly Ear[]> {
  const ears: Ear[] = [];
  while (ears.length < size) {
    const some = Array.from({length: Math.min(100, size - ears.length)}, (_, at) => `learner ${ears.length + at}`);
    ears.push(...(await Promise.all(some.map((name) => enter(url, {code, name})))));
  }
  return ears;
}

async function enter(url: string, hello: object): Promise<Ear> {
  const socket = new WebSocket(url, {perMessageDeflate: false});
  const ear: Ear = {socket, heard: new Map(), acked: new Map()};
  await once(socket, 'open');
  const welcomed = new Promise<void>((resolve, reject) => {
    socket.on('close', (why) => reject(new Error(`closed ${why}`)));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.t === 'welcome') resolve();
      else hear(ear, message, performance.now());
    });
  });
  socket.send(JSON.stringify({t: 'hello', v: 1, since: 0, course, ...hello}));
  await welcomed;
  return ear;
}

function hear(
  {heard, acked}: Ear,
  message: {t: string; events?: {k: string; page: string}[]; acks?: {cid: number}[]},
  at: number,
) {
  for (const {k, page} of message.t === 'ev' ? (message.events ?? []) : [])
    if (k === 'page') heard.set(Number(page), at);
  for (const {cid} of message.acks ?? []) acked.get(cid)?.(at);
}

/** How long each page took to each learner, in ms. */
async function broadcasts(teacher: Ear, ears: readonly Ear[]): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let page = 1; page <= 20; page++) {
    const began = performance.now();
    const order = {k: 'page', lesson: 'l', page: String(page), hard: false};
    teacher.socket.send(JSON.stringify({t: 'ctl', cid: page, order}));
    await until('everybody heard it', () => ears.every(({heard}) => heard.has(page)), 60_000);
    taken.push(...ears.map(({heard}) => (heard.get(page) ?? Number.NaN) - began));
  }
  return taken;
}

/** Everybody checks an exercise three times within three seconds; how long each acknowledgement took, in ms. */
async function storm(ears: readonly Ear[]): Promise<readonly number[]> {
  const taken: number[] = [];
  const say = async ({socket, acked}: Ear, at: number) => {
    for (let cid = 1; cid <= 3; cid++) {
      await new Promise((resolve) => setTimeout(resolve, ((at * 7919 + cid * 104_729) % 1000) + 1));
      const began = performance.now();
      const check = {k: 'check', ex: 'e', ok: false, rules: [{id: 'r', n: 1}], ms: 1000};
      const answer = new Promise<number>((resolve) => acked.set(cid, resolve));
      socket.send(JSON.stringify({t: 'put', puts: [{cid, say: check}]}));
      taken.push((await answer) - began);
    }
  };
  await Promise.all(ears.map(say));
  return taken;
}

try {
  await crowd(1000);
  await crowd(3000);
  await faults();
} finally {
  rmSync(folder, {recursive: true, force: true});
}
