import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import {Terminal} from '../../test/support/terminal.ts';
import {type Cost, checkCost, measuredKinds} from './checking.ts';
import {askedFirst, busyLearner, largeDrydock} from './large.ts';
import {starts, type Taken} from './starting.ts';

/**
 * Everything is measured on the built program in a pseudo-terminal; ratios are taken within one run. BENCH_ROUNDS says
 * how often; BENCH_ONLY=start leaves everything out but the starts.
 */
const root = process.argv[2] ?? process.cwd();
const home = mkdtempSync(join(tmpdir(), 'drydock-bench-'));
const places = {DRYDOCK_HOME: join(home, 'data'), DRYDOCK_SANDBOX: join(home, 'sandbox'), COLORTERM: 'truecolor'};
const app = join(root, 'bin', 'run.cjs');
const rounds = Number(process.env.BENCH_ROUNDS ?? 15);

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly bound: string;
  readonly verdict: 'ok' | 'OVER' | '';
}
const rows: Row[] = [];

function row(what: string, measured: string, bound = '', holds?: boolean): void {
  rows.push({what, measured, bound, verdict: holds === undefined ? '' : holds ? 'ok' : 'OVER'});
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const percentile = (values: readonly number[], share: number) =>
  sorted(values)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)] ?? Number.NaN;
const median = (values: readonly number[]) => percentile(values, 0.5);
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

function terminal(args: readonly string[], columns = 100, rowsHigh = 30): Terminal {
  return new Terminal(process.execPath, [...args], {columns, rows: rowsHigh, cwd: home, env: places});
}

async function startUp(): Promise<void> {
  const oneLine = join(home, 'one-line.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/bench/one-line.tsx'],
    outfile: oneLine,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"', fetch: 'undefined'},
    alias: {'react-devtools-core': join(root, 'scripts', 'bench', 'empty.mjs')},
    banner: {js: "import {createRequire as r} from 'node:module';const require = r(import.meta.url);"},
  });
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    spawnSync(process.execPath, ['-e', '0'], {env: {PATH: process.env.PATH}});
    bare.push(performance.now() - began);
  }
  const large = largeDrydock(root, home);
  const busy = {DRYDOCK_HOME: busyLearner(home)};
  const quiz = ['quiz', 'practice', '--lang', 'en', '--seed', 'bench'];
  const took = await starts(
    [
      {name: 'ink', args: [oneLine], text: 'one line'},
      {name: 'home', args: [app], text: 'drydock'},
      {name: 'npm', args: [join(root, 'scripts', 'start.cjs')], text: 'drydock'},
      {name: 'quiz', args: [app, ...quiz], text: firstQuestion(quiz)},
      {name: 'large', args: [large, ...quiz], text: askedFirst},
      {name: 'busy', args: [large, ...quiz], text: askedFirst, env: busy},
    ],
    {rounds, cwd: home, env: places},
  );
  row('bare Node (node -e 0)', ms(median(bare)));
  row('one-line Ink program, bundled: first frame', ms(median(took('ink').clock)));
  row('drydock: first frame', ms(median(took('home').clock)));
  ratio('  ratio to the one-line program', took('home'), took('ink'), 1.3);
  const added = median(took('npm').clock) - median(took('home').clock);
  row('second npm start adds (our part of it)', ms(added), '< 300 ms', added < 300);
  row('drydock quiz: first question', ms(median(took('quiz').clock)));
  ratio('  ratio to the one-line program', took('quiz'), took('ink'), 1.4);
  row('  of 10,000 questions', ms(median(took('large').clock)));
  row('  and after 100,000 answers', ms(median(took('busy').clock)));
  ratio('  ratio to the built-in course without answers', took('busy'), took('quiz'), 1.5);
  ratio('  ratio to the one-line program', took('busy'), took('ink'));
}

/** Two rows: by the clock, which has the bound, and of the processors' time. */
function ratio(what: string, one: Taken, other: Taken, bound?: number): void {
  const clock = median(one.clock) / median(other.clock);
  const said = `${clock.toFixed(2)} ×`;
  if (bound === undefined) row(what, said);
  else row(what, said, `≤ ${bound} ×`, clock <= bound);
  row('    in time of the processors', `${(median(one.processor) / median(other.processor)).toFixed(2)} ×`);
}

/** The first words of the question that a quiz with these words begins with, as drydock prints it. */
function firstQuestion(words: readonly string[]): string {
  const options = {encoding: 'utf8', env: {...places, PATH: process.env.PATH}} as const;
  const {stdout} = spawnSync(process.execPath, [app, ...words], options);
  const [, line = ''] = stdout.split('\n');
  return (/^[^`*]{8,30}/.exec(line.trim())?.[0] ?? '').trim();
}

/** A page with three listings, and one of 500 lines, in a course of their own. */
function benchCourse(): string {
  const folder = join(home, 'course', '01-bench');
  mkdirSync(folder, {recursive: true});
  const listing = readFileSync(
    join(root, 'lessons/03-production-image/exercises/production-image/solution/Dockerfile'),
    'utf8',
  ).trimEnd();
  const listings = Array.from({length: 3}, () => `\`\`\`dockerfile\n${listing}\n\`\`\`\n`).join('\n');
  const long = Array.from(
    {length: 250},
    (_, index) => `Line ${index} of a long page, with \`code\` and **weight**.\n`,
  ).join('\n');
  for (const [language, title] of [
    ['en', 'Bench'],
    ['ko', '측정'],
  ] as const) {
    const text = `---\ntitle: ${title}\nsummary: ${title}\nminutes: 1\n---\n\n## Three listings {#listings}\n\n${listings}\n\n## Long {#long}\n\n${long}`;
    writeFileSync(join(folder, `lesson.${language}.md`), text);
  }
  return join(home, 'course');
}

async function lessonPage(): Promise<void> {
  const painted: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const one = terminal([app, '--lang', 'en']);
    await one.until('drydock');
    one.type('\x1b[H');
    const began = performance.now();
    one.type('\r');
    await one.until(/^ 01 .* \d+\/\d+/m);
    painted.push(performance.now() - began);
    one.close();
  }
  row('Enter → lesson page painted (built-in course)', ms(median(painted)), '≤ 200 ms', median(painted) <= 200);
  const reading = terminal([app, 'production-image', '--lang', 'en']);
  await reading.until(/03 .* \d+\/\d+/);
  row('resident memory while reading', `${memory(reading.pid).toFixed(0)} MB`, '≤ 120 MB', memory(reading.pid) <= 120);
  reading.close();
  const course = benchCourse();
  const listed: number[] = [];
  for (let round = 0; round < Math.min(5, rounds); round++) {
    const one = terminal([app, '--lang', 'en', '--lessons', course]);
    await one.until('drydock');
    const began = performance.now();
    one.type('\r');
    await one.until('FROM python');
    listed.push(performance.now() - began);
    one.close();
  }
  row('Enter → page with three listings, from Markdown (--lessons)', ms(median(listed)));
  await scrolling(course);
}

async function scrolling(course: string): Promise<void> {
  const one = terminal([app, 'bench', '--lang', 'en', '--lessons', course]);
  await one.until('FROM python');
  while (!/Line 0 of/.test(one.text())) {
    const before = one.text();
    one.type('n');
    await one.until(() => one.text() !== before);
  }
  const frames: number[] = [];
  for (let key = 0; key < 300; key++) {
    const line = one.lines()[4];
    const written = one.output.length;
    const began = performance.now();
    one.type('j');
    await one.until(() => one.output.length > written);
    frames.push(performance.now() - began);
    await one.until(() => one.lines()[4] !== line);
  }
  row('key → frame while scrolling 500 lines, median', ms(median(frames)));
  row('  p99', ms(percentile(frames, 0.99)), '≤ 33 ms', percentile(frames, 0.99) <= 33);
  row('resident memory with a course from Markdown (--lessons)', `${memory(one.pid).toFixed(0)} MB`);
  one.close();
}

/** Resident set in MB; only Linux tells it without a program. */
function memory(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

async function saveToVerdict(): Promise<void> {
  const one = terminal([app, '--lang', 'en'], 120, 40);
  await one.until('drydock');
  one.type('\x1b[B');
  await one.until(/▶ +exercise/);
  one.type('\r');
  await one.until(/Goals {2}\d of/);
  const file = join(home, 'sandbox', 'first-image', 'Dockerfile');
  const times: number[] = [];
  for (let save = 0; save < 60; save++) {
    const tag = `mine${save}x`;
    await new Promise((resolve) => setTimeout(resolve, 150));
    const began = performance.now();
    writeFileSync(file, `FROM ${tag}\n`);
    await one.until(() => one.text().includes(tag) && one.text().includes('base-image'));
    times.push(performance.now() - began);
  }
  row('save → verdict on screen, median', ms(median(times)));
  row('  p95, settling included', ms(percentile(times, 0.95)), '≤ 150 ms', percentile(times, 0.95) <= 150);
  row(
    'resident memory on an exercise, file in colours',
    `${memory(one.pid).toFixed(0)} MB`,
    '≤ 120 MB',
    memory(one.pid) <= 120,
  );
  one.close();
}

/** Every kind of file: 10,000 lines over the start, and how the time of ten lines grows from 1,000 to 10,000 to 50,000. */
function checking(): void {
  for (const kind of measuredKinds) {
    const [start, small, medium, large] = [10, 1_000, 10_000, 50_000].map((lines) => checkCost(app, home, kind, lines));
    if (!start || !small || !medium || !large) continue;
    const over = (cost: Cost) => Math.max(1, cost.time - start.time);
    row(`check of a ${kind}, 10 lines`, ms(start.time));
    row('  10,000 lines, over the start', ms(over(medium)), '< 1,000 ms', over(medium) < 1_000);
    row('  memory for 10,000 lines', `${medium.memory.toFixed(0)} MB`, '< 200 MB', medium.memory < 200);
    row('  memory for 50,000 lines', `${large.memory.toFixed(0)} MB`);
    const growth = over(large) / over(medium);
    row('  1k → 10k lines (10 is linear)', `${(over(medium) / over(small)).toFixed(1)} ×`);
    row('  10k → 50k lines (5 is linear)', `${growth.toFixed(1)} ×`, '≤ 7.5 ×', growth <= 7.5);
  }
}

try {
  await startUp();
  if (process.env.BENCH_ONLY !== 'start') {
    await lessonPage();
    await saveToVerdict();
    checking();
  }
} finally {
  rmSync(home, {recursive: true, force: true});
}
const width = Math.max(...rows.map(({what}) => what.length));
process.stdout.write(`\nNode ${process.versions.node}, ${rounds} rounds, medians unless said otherwise\n\n`);
for (const {what, measured, bound, verdict} of rows)
  process.stdout.write(`${what.padEnd(width)}  ${measured.padStart(9)}  ${bound.padEnd(20)} ${verdict}\n`);
