import {existsSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {ClassEvent} from '../../src/classroom/protocol.ts';
import type {ClassExport} from '../../src/cli/class.ts';
import {classExport} from '../../src/commands/class-export.ts';
import {classReport} from '../../src/commands/class-report.ts';
import {findSession, listSessions, markHosted, newSession, type Session} from '../../src/commands/class-sessions.ts';
import {classForget, classList, classPurge} from '../../src/commands/class-tidy.ts';
import {holdLog, openJsonlStore} from '../../src/io/class/jsonl-store.ts';
import {logHeader, logLine} from '../../src/io/class/log-file.ts';
import {lesson, start} from '../classroom/report/sample.ts';
import {temporaryFolder} from '../support/temporary.ts';
import {worldIn} from './world.ts';

const course = new URL('../support/quiz-course', import.meta.url).pathname;
const day = 24 * 60 * 60 * 1000;

/** A data folder with one class of this log, held on the day of the sample. */
async function withClass(
  events: readonly ClassEvent[] = lesson,
  at = start,
): Promise<{data: string; session: Session}> {
  const data = temporaryFolder();
  const session = await newSession(data, {title: 'Deploy, day 1', now: at, keeping: 'file'});
  const log = join(session.folder, 'log.jsonl');
  writeFileSync(log, logHeader + events.map(logLine).join(''));
  utimesSync(log, at / 1000, at / 1000);
  return {data, session};
}

const world = (data: string, more: Parameters<typeof worldIn>[1] = {}) =>
  worldIn(data, {data, now: () => start, ...more});
const wanted: ClassExport = {kind: 'export', format: 'csv', mark: 'none', existing: 'keep'};
const exported = (data: string, more: Partial<ClassExport> = {}, language: 'en' | 'ko' = 'en') =>
  classExport({...wanted, ...more}, course, world(data, {language}));

describe('sessions', () => {
  test('are named after the day and the title, and never the same', async () => {
    const {data, session} = await withClass();
    expect(session.name).toBe('2026-03-02-deploy-day-1');
    const second = await newSession(data, {title: 'Deploy: day 1!', now: start + 1, keeping: 'file'});
    expect(second.name).toBe('2026-03-02-deploy-day-1-2');
    const korean = await newSession(data, {title: '배포 첫날 / ../x', now: start + 2, keeping: 'file'});
    expect(korean.name).toBe('2026-03-02-배포-첫날-x');
    expect((await newSession(data, {title: '…', now: start + 3, keeping: 'file'})).name).toBe('2026-03-02-class');
    expect(statSync(session.folder).mode & 0o777).toBe(0o700);
  });

  test('the latest is meant when none is named; a mistyped one is guessed', async () => {
    const {data, session} = await withClass();
    await newSession(data, {title: 'older', now: start - day, keeping: 'file'});
    expect(await findSession(data)).toMatchObject({name: session.name});
    expect(await findSession(data, '2026-03-02-deploy-day-2')).toMatchObject({
      wrong: {en: expect.stringContaining('Did you mean 2026-03-02-deploy-day-1?')},
    });
    expect(await findSession(temporaryFolder())).toMatchObject({
      wrong: {en: expect.stringContaining('`drydock class host` opens one')},
    });
    expect(await findSession(undefined)).toMatchObject({wrong: {en: expect.stringContaining('DRYDOCK_HOME')}});
  });
});

describe('class export', () => {
  test('prints every format of the last class', async () => {
    const {data} = await withClass();
    const csv = await exported(data);
    expect(csv.code).toBe(0);
    expect(csv.stdout.split('\r\n')[1]).toMatch(/^a,Mina,Amber Otter,present,.*,1,2,5,/);
    expect((await exported(data, {}, 'ko')).stdout).toContain('a,Mina,호박빛 수달,');
    expect((await exported(data, {format: 'csv-long'})).stdout).toContain(',check,2,1,300,,fix-cmd,passed,1,,0,,');
    expect((await exported(data, {format: 'junit'})).stdout).toContain('<testsuite name="Mina"');
    expect(JSON.parse((await exported(data, {format: 'json'})).stdout)).toMatchObject({
      session: '2026-03-02-deploy-day-1',
      learners: [{name: 'Mina'}, {}, {}, {}],
    });
    expect(JSON.parse((await exported(data, {format: 'classroom50'})).stdout)).toHaveLength(3);
  });

  test('tells on the error output what has no grade', async () => {
    const {data} = await withClass();
    const {stderr} = await exported(data);
    expect(stderr).toContain('drydock: The question q-port is not in this course: its answers have no grade.');
    expect(stderr.match(/\n/g)).toHaveLength(2);
  });

  test('grades with the course that is named, in both languages of it', async () => {
    const text = readFileSync(join(course, '01-kinds', 'lesson.ko.md'), 'utf8');
    expect(text).toContain('quiz-single');
    const {loadCourse} = await import('../../src/io/lessons.ts');
    const {store} = await loadCourse(course);
    const found = (await store.bank()).find(({id}) => id === 'quiz-single');
    const korean = await store.lesson(found?.lesson ?? '', 'ko');
    const question = korean.pages.flatMap(({questions}) => questions).find(({id}) => id === 'quiz-single');
    const correct = question?.kind === 'single' ? question.choices.findIndex((choice) => choice.correct) : -1;
    const asked = lesson.map((event): ClassEvent => {
      if (event.k === 'quiz.open') return {...event, questions: [{id: 'quiz-single', hash: question?.hash ?? ''}]};
      if (event.k === 'answer')
        return {
          ...event,
          q: 'quiz-single',
          given: {kind: 'choices', choices: [event.by === 'l:b' ? correct + 1 : correct]},
        };
      return event;
    });
    const {data} = await withClass(asked);
    const told = JSON.parse((await exported(data, {format: 'json'})).stdout);
    expect(told.learners.map((one: {quizzes: {score: number; of: number}[]}) => one.quizzes[0])).toMatchObject([
      {score: 1, of: 1},
      {score: 0, of: 1},
      {score: 1, of: 1},
      {score: 1, of: 1},
    ]);
    expect(told.remarks).toEqual([]);
  });

  test('writes a file for its owner alone, and never over another unless it is told to', async () => {
    const {data} = await withClass();
    const first = await exported(data, {out: 'r.csv', mark: 'bom'});
    expect(first).toMatchObject({code: 0, stdout: '2026-03-02-deploy-day-1: 4 learners written to r.csv.\n'});
    expect(readFileSync(join(data, 'r.csv'), 'utf8').startsWith('\ufeffid,name')).toBe(true);
    expect(statSync(join(data, 'r.csv')).mode & 0o777).toBe(0o600);
    expect(await exported(data, {out: 'r.csv'})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('r.csv is there already'),
    });
    expect(await exported(data, {out: 'r.csv', existing: 'replace', format: 'json'})).toMatchObject({code: 0});
    expect(await exported(data, {out: 'no/r.csv'})).toMatchObject({code: 2});
  });

  test('says that Excel needs a mark when there is more than ASCII in a table', async () => {
    const {data} = await withClass(lesson.map((event) => (event.k === 'join' ? {...event, name: '민아'} : event)));
    const hint = async (more: Partial<ClassExport>) => (await exported(data, {existing: 'replace', ...more})).stdout;
    expect(await hint({out: 'a.csv'})).toContain('For Excel add --bom');
    expect(await hint({out: 'a.csv', format: 'csv-long'})).toContain('For Excel add --bom');
    expect(await hint({out: 'a.csv', mark: 'bom'})).not.toContain('Excel');
    expect(await hint({out: 'a.xml', format: 'junit'})).not.toContain('Excel');
    expect(await hint({})).not.toContain('Excel');
  });

  test('also of a class that broke off in the middle of a line', async () => {
    const {data, session} = await withClass(lesson.slice(0, 8));
    const path = join(session.folder, 'log.jsonl');
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"seq":9,"at":17`);
    const {code, stdout, stderr} = await exported(data);
    expect(stdout).toContain('a,Mina,');
    expect(stderr).toContain('This class was never ended');
    expect(code).toBe(0);
  });

  test('also of a log that is damaged in the middle: the place is named, the code is 1', async () => {
    const {data, session} = await withClass();
    const path = join(session.folder, 'log.jsonl');
    const lines = readFileSync(path, 'utf8').split('\n');
    lines[8] = '{"seq":8,"at":"noon"}';
    writeFileSync(path, lines.join('\n'));
    const {code, stdout, stderr} = await exported(data);
    expect(code).toBe(1);
    expect(stderr).toContain(`${path}:9: `);
    expect(stdout).toContain('b,"\'=HYPERLINK');
    expect((await exported(data, {}, 'ko')).stderr).toMatch(/log\.jsonl:9: .*[가-힣]/);
  });

  test('says what is not there', async () => {
    const {data} = await withClass();
    expect(await exported(data, {session: 'other'})).toMatchObject({code: 2, stdout: ''});
    const kept = await newSession(data, {title: 'far', now: start + day, keeping: 'redis'});
    expect((await exported(data)).stderr).toBe(
      `drydock: The class ${kept.name} is kept in Redis: say where with --store redis://…, or --store redis for the address in DRYDOCK_REDIS.\n`,
    );
    const away = await exported(data, {store: 'redis://127.0.0.1:1', session: kept.name});
    expect(away.code).toBe(2);
    expect(away.stderr).toContain('127.0.0.1:1');
  });
});

describe('class report', () => {
  test('prints what the class got stuck on', async () => {
    const {data} = await withClass();
    const {code, stdout} = await classReport({kind: 'report'}, course, world(data));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Deploy, day 1 \(2026-03-02-deploy-day-1\)\n.*2026 .*–.* · 3 learners, 1 removed\n/);
    expect(stdout).toContain('Rules                   people  checks  not solved\n');
    expect(stdout).toContain('  dockerfile/exec-form       2       3           1\n');
    expect(stdout).toMatch(/fix-cmd +1\/2 +5 min +4\n/);
    expect(stdout).toContain('Polls\n  Pace?\n       2  good\n       0  fast\n');
    const korean = (await classReport({kind: 'report'}, course, world(data, {language: 'ko'}))).stdout;
    expect(korean).toContain('학습자 3명, 퇴장 1명');
    expect(korean).toMatch(/걸린 사람 {2}걸린 횟수/);
  });

  test('of a class in which nothing happened', async () => {
    const {data} = await withClass(lesson.slice(0, 4));
    const {stdout} = await classReport({kind: 'report'}, course, world(data));
    expect(stdout).toContain('Nobody has tried an exercise or answered a question yet.');
  });
});

test('class list shows the latest first', async () => {
  const {data} = await withClass();
  expect((await classList(world(temporaryFolder()))).stdout).toBe('No class has been hosted on this machine yet.\n');
  await newSession(data, {title: 'older', now: start - day, keeping: 'file'});
  const lines = (await classList(world(data))).stdout.split('\n');
  expect(lines[0]).toMatch(/^2026-03-02-deploy-day-1 {2}"Deploy, day 1", 4 learners, ended, \d+ kB$/);
  expect(lines[1]).toMatch(/^2026-03-01-older {9}nothing in it yet, 1 kB$/);
});

describe('class purge', () => {
  test('removes what is older, and says what', async () => {
    const {data, session} = await withClass();
    const now = () => start + 30 * day;
    expect(await classPurge({kind: 'purge', older: 31}, world(data, {now}))).toMatchObject({
      code: 0,
      stdout: 'Something happened in every class in the last 31 days. Nothing was removed.\n',
    });
    const {stdout} = await classPurge({kind: 'purge', older: 30}, world(data, {now}));
    expect(stdout).toMatch(/^Removed 2026-03-02-deploy-day-1: "Deploy, day 1", 4 learners, ended, \d+ kB\.\n$/);
    expect(existsSync(session.folder)).toBe(false);
    expect(await listSessions(data)).toEqual([]);
  });

  test('says that there is none where there is none', async () => {
    expect(await classPurge({kind: 'purge', older: 0}, world(temporaryFolder()))).toMatchObject({
      code: 0,
      stdout: 'There is no class to remove.\n',
    });
  });

  test('keeps what was used lately, however long ago it began', async () => {
    const {data, session} = await withClass();
    const used = start + 29 * day;
    utimesSync(join(session.folder, 'log.jsonl'), used / 1000, used / 1000);
    const redis = await newSession(data, {title: 'redis', now: start, keeping: 'redis'});
    await markHosted(redis, used);
    const purge = (days: number) =>
      classPurge({kind: 'purge', older: 30}, world(data, {now: () => start + days * day}));
    expect((await purge(58)).stdout).toContain('Nothing was removed');
    expect((await purge(59)).stdout.split('\n')).toHaveLength(3);
  });

  test('says of each what it was, also when it is damaged, empty or of a newer drydock', async () => {
    const {data, session} = await withClass();
    const path = join(session.folder, 'log.jsonl');
    const lines = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, [...lines.slice(0, 6), 'x', ...lines.slice(7)].join('\n'));
    const newer = await newSession(data, {title: 'newer', now: start + 1, keeping: 'file'});
    writeFileSync(join(newer.folder, 'log.jsonl'), '{"drydock":"class-log","version":2}\n');
    await newSession(data, {title: 'empty', now: start + 2, keeping: 'file'});
    const {stdout} = await classList(world(data));
    const [empty, other, damaged] = stdout.split('\n');
    expect(empty).toContain('nothing in it yet');
    expect(other).toContain('written by a newer drydock (version 2 of the log)');
    expect(damaged).toMatch(
      /"Deploy, day 1", 3 learners.*Damaged: .*log\.jsonl:7: this line is not an event of a class\./,
    );
    const missing = await classForget({kind: 'forget', learner: 'Nobody', session: session.name}, world(data));
    expect(missing).toMatchObject({code: 2, stderr: expect.stringContaining('log.jsonl:7')});
    const gone = await classPurge({kind: 'purge', session: session.name}, world(data, {language: 'ko'}));
    expect(gone).toMatchObject({code: 0, stdout: expect.stringContaining('log.jsonl:7')});
    expect(existsSync(session.folder)).toBe(false);
  });

  test('removes one by its name, but not one that a server runs', async () => {
    const {data, session} = await withClass();
    const lock = await holdLog(session.folder);
    const busy = await classPurge({kind: 'purge', session: session.name}, world(data));
    expect(busy).toMatchObject({code: 1, stdout: '', stderr: expect.stringContaining(`process ${process.pid}`)});
    expect(existsSync(session.folder)).toBe(true);
    if (lock.kind === 'held') await lock.release();
    expect(await classPurge({kind: 'purge', session: session.name}, world(data))).toMatchObject({code: 0});
    expect(await classPurge({kind: 'purge', session: session.name}, world(data))).toMatchObject({code: 2});
  });
});

describe('class forget', () => {
  test('takes a learner out by name; nothing of theirs is left in the log', async () => {
    const {data, session} = await withClass();
    const done = await classForget({kind: 'forget', learner: 'Mina'}, world(data));
    expect(done).toMatchObject({code: 0, stdout: expect.stringContaining('Mina is forgotten: 6 entries')});
    expect(readFileSync(join(session.folder, 'log.jsonl'), 'utf8')).not.toContain('Mina');
    const after = JSON.parse((await exported(data, {format: 'json'})).stdout);
    expect(after.learners.map(({id}: {id: string}) => id)).toEqual(['b', 'c', 'd']);
    expect([after.polls[0].choices[0].votes, after.forgotten]).toEqual([1, 1]);
    const opened = await openJsonlStore({folder: session.folder});
    expect(opened.kind).toBe('open');
    if (opened.kind === 'open') await opened.store.close();
  });

  test('of two with one name the id decides; who is not there is said', async () => {
    const doubled = lesson.map((event) => (event.k === 'join' ? {...event, name: 'Kim'} : event));
    const {data} = await withClass(doubled);
    expect((await classForget({kind: 'forget', learner: 'Kim'}, world(data))).stderr).toContain(
      'by the id: a, b, c, d',
    );
    expect((await classForget({kind: 'forget', learner: 'b'}, world(data))).code).toBe(0);
    expect(await classForget({kind: 'forget', learner: 'b'}, world(data))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('has no learner b'),
    });
  });
});
