import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {WebSocket} from 'ws';
import type {Order, Saying} from '../src/classroom/protocol.ts';
import type {Lesson} from '../src/course/lesson.ts';
import type {Language} from '../src/text/language.ts';
import {Terminal} from '../test/support/terminal.ts';
import {until} from '../test/support/until.ts';
import {keep, pictureFile} from './picture-screen.ts';

const titles = {
  'class-console': {
    en: 'The console of a class: learners, the rules they fail, who is stuck',
    ko: '수업 콘솔: 학습자, 걸린 규칙, 막힌 사람',
  },
  'class-learner': {
    en: 'The class in a learner’s terminal: a question was asked',
    ko: '학습자의 터미널: 수업에서 문제를 낸 화면',
  },
};
const words = {
  title: {en: 'Deploying Django, day 1', ko: 'Django 배포 1일차'},
  people: {
    en: ['Ada', 'Ben', 'Chloe', 'Dev', 'Elif', 'Femi', 'Grace', 'Hugo', 'Ines', 'Jonas', 'Kira', 'Liam', 'Noor'],
    ko: [
      '김하늘',
      '이준호',
      '박서연',
      '최민준',
      '정유진',
      '강도윤',
      '조수아',
      '윤지후',
      '장예린',
      '임현우',
      '한지민',
      '오세훈',
      '서다은',
    ],
  },
  me: {en: 'Mina', ko: '민아'},
  second: {en: 'Kim', ko: '지훈'},
};
const asked = {lesson: 'nginx-proxy', exercise: 'nginx-site', question: 'nginx-502-first-look'};

/** Holds a small class with real programs, and takes the console, a learner's terminal and the board of it. */
export async function takeClassPictures(root: string, language: Language): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'drydock-picture-')));
  const port = await freePort();
  const start = (who: string, columns: number, rows: number, ...args: readonly string[]) => {
    mkdirSync(join(folder, who), {recursive: true});
    const env = {DRYDOCK_HOME: join(folder, who), DRYDOCK_SANDBOX: join(folder, who, 'desk'), COLORTERM: 'truecolor'};
    const all = [join(root, 'bin', 'run.cjs'), 'class', ...args, '--theme', 'dark', '--lang', language];
    return new Terminal(process.execPath, all, {columns, rows, cwd: folder, env});
  };
  const host = start(
    'host',
    120,
    22,
    'host',
    '--title',
    words.title[language],
    '--port',
    String(port),
    '--behind',
    'class.example.org',
  );
  const people: Guest[] = [];
  let learner: Terminal | undefined;
  try {
    const said = (what: RegExp) => what.exec(host.output)?.[1];
    await until('the class is open', () => said(/#t=([\w-]+)/) !== undefined, 30_000);
    const code = said(/class join ([0-9A-Z]{4}-[0-9A-Z]{4})@/) ?? '';
    const url = `ws://127.0.0.1:${port}/class`;
    for (const name of words.people[language]) people.push(await Guest.in(url, {code: code.replace('-', ''), name}));
    learner = start('me', 100, 26, 'join', `${code}@127.0.0.1:${port}`, '--name', words.me[language]);
    await learner.until(words.me[language]);
    const token = readFileSync(join(sessionOf(folder), 'instructor.token'), 'utf8').trim();
    const teacher = await Guest.in(url, {token, me: 'pictures', name: words.second[language]});
    people.push(teacher);
    const question = await teach(teacher, people.slice(0, -1), root);
    await keep(root, host, 'class-console', titles['class-console'], language, 400);
    await opensExercise(learner);
    await board(root, `http://127.0.0.1:${port}/?lang=${language}#t=${said(/#t=([\w-]+)/)}`, language);
    await teacher.order({k: 'lease.take'});
    await teacher.order({k: 'quiz.open', quiz: 'first', questions: [question]});
    await learner.until(/question 1 of 1|문제/);
    await keep(root, learner, 'class-learner', titles['class-learner'], language, 400);
  } finally {
    for (const {socket} of people) socket.terminate();
    learner?.close();
    host.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Somebody of whom there is no picture. */
class Guest {
  readonly socket: WebSocket;
  /** Ids of those who teach, as the log names them. */
  readonly teachers: string[] = [];
  isIn = false;
  #cid = 0;
  #acked = 0;

  private constructor(url: string) {
    this.socket = new WebSocket(url, {perMessageDeflate: false});
    this.socket.on('message', (data) => this.#hear(JSON.parse(String(data))));
  }

  static async in(url: string, hello: object): Promise<Guest> {
    const guest = new Guest(url);
    guest.socket.on('open', () => guest.socket.send(JSON.stringify({t: 'hello', v: 1, since: 0, ...hello})));
    await until('a guest is in', () => guest.isIn);
    return guest;
  }

  put(...says: readonly Saying[]): Promise<void> {
    return this.#send({t: 'put', puts: says.map((say) => ({cid: ++this.#cid, say}))});
  }

  order(order: Order): Promise<void> {
    return this.#send({t: 'ctl', cid: ++this.#cid, order});
  }

  async #send(message: object): Promise<void> {
    const cid = this.#cid;
    this.socket.send(JSON.stringify(message));
    await until('it is in the log', () => this.#acked >= cid);
  }

  #hear(message: Heard): void {
    if (message.t === 'welcome') this.isIn = true;
    for (const {cid} of message.acks ?? []) this.#acked = Math.max(this.#acked, cid);
    for (const {k, instructor} of message.events ?? [])
      if (k === 'teach' && instructor !== undefined) this.teachers.push(instructor);
  }
}

interface Heard {
  readonly t: string;
  readonly acks?: readonly {readonly cid: number}[];
  readonly events?: readonly {readonly k: string; readonly instructor?: string}[];
}

/**
 * A lively half hour, in a second: what the pictures show. Whoever opened the class leads it again afterwards. The
 * question that comes next is returned.
 */
async function teach(teacher: Guest, people: readonly Guest[], root: string) {
  const lesson = JSON.parse(readFileSync(join(root, 'dist', 'lessons', `${asked.lesson}.en.json`), 'utf8')) as Lesson;
  const question = lesson.pages.flatMap(({questions}) => questions).find(({id}) => id === asked.question);
  const page = lesson.pages[2];
  if (question === undefined || page === undefined) throw new Error('The lesson has changed.');
  await teacher.order({k: 'lease.take'});
  await teacher.order({k: 'page', lesson: asked.lesson, page: page.id, hard: false});
  await teacher.order({k: 'push', ex: asked.exercise});
  await teacher.order({k: 'timer', ms: 900_000});
  const rules = ['nginx/end-with-semicolon', 'nginx/proxy-pass-to', 'nginx/pass-host', 'stack/socket-reachable'];
  for (const [at, one] of people.entries()) {
    await one.put(...before(at));
    const failed = rules.filter((_, index) => at % (index + 2) === 0).map((id) => ({id, n: 1 + (at % 2)}));
    const check = (ok: boolean, found: typeof failed): Saying => ({
      k: 'check',
      ex: asked.exercise,
      ok,
      rules: found,
      ms: 60_000 + 9000 * at,
    });
    if (at % 3 === 1) await one.put(check(false, failed), check(true, []), {k: 'done', on: true});
    else if (at !== 11) await one.put(check(false, failed), check(false, failed), check(false, failed));
  }
  await people[6]?.put({k: 'help', on: true});
  const host = teacher.teachers.find((one) => one.startsWith('host-'));
  if (host !== undefined) await teacher.order({k: 'lease.grant', to: host});
  return {id: question.id, hash: question.hash};
}

/** How they did in the exercises of the day before. */
function before(at: number): readonly Saying[] {
  const pinned: Saying = {k: 'check', ex: 'first-image', ok: true, rules: [], ms: 300_000};
  const rule = {id: at % 4 === 0 ? 'dockerfile/user-exists' : 'dockerfile/multi-stage', n: 1};
  const ok = at % 5 !== 2;
  return [pinned, {k: 'check', ex: 'production-image', ok, rules: ok ? [] : [rule], ms: 600_000}];
}

/** Closes what is told at the join, and goes where the class is. */
async function opensExercise(learner: Terminal): Promise<void> {
  learner.type('\x1b');
  await learner.until(() => !learner.text().includes('wss://'));
  learner.type('g');
  await learner.until('sites-enabled');
}

/** The board as it is projected, in Chromium. */
async function board(root: string, url: string, language: Language): Promise<void> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({
      viewport: {width: 1280, height: 720},
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    await page.goto(url);
    await page.locator('#names li').first().waitFor();
    const file = pictureFile('class-board', language, 'png');
    await page.screenshot({path: join(root, file)});
    process.stdout.write(`${file}\n`);
  } finally {
    await browser.close();
  }
}

/** The folder of the only class in this data folder. */
function sessionOf(folder: string): string {
  const sessions = join(folder, 'host', 'class', 'sessions');
  const [name] = readdirSync(sessions);
  if (name === undefined) throw new Error('No class was opened.');
  return join(sessions, name);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return address === null || typeof address === 'string' ? 7373 : address.port;
}
