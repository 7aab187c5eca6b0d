import {chmodSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {classExport} from '../../src/commands/class-export.ts';
import {newSession} from '../../src/commands/class-sessions.ts';
import {openJsonlStore} from '../../src/io/class/jsonl-store.ts';
import {lesson, start} from '../classroom/report/sample.ts';
import {temporaryFolder} from '../support/temporary.ts';
import {worldIn} from './world.ts';

const course = new URL('../support/quiz-course', import.meta.url).pathname;

test('an export beside a server that writes sees a beginning of the log: nothing is damaged, nothing goes back', async () => {
  const data = temporaryFolder();
  const {folder} = await newSession(data, {title: 'busy', now: start, keeping: 'file'});
  const opened = await openJsonlStore({folder});
  if (opened.kind !== 'open') throw new Error('the store is new and should open');
  const {store} = opened;
  await store.append(lesson.slice(0, 6).map(({seq: _, ...entry}) => entry));
  const batches = 60;
  let isWriting = true;
  const writing = (async () => {
    for (let batch = 0; batch < batches; batch++)
      await store.append(
        Array.from({length: 20}, (_, index) => ({
          k: 'check' as const,
          by: 'l:a',
          cid: batch * 20 + index + 1,
          at: start + 120_000 + batch,
          ex: 'fix-cmd',
          ok: false,
          rules: [{id: 'dockerfile/exec-form', n: 1}],
          ms: 1,
        })),
      );
    isWriting = false;
  })();
  const counts: number[] = [];
  const look = async () => {
    const command = {kind: 'export', format: 'csv-long', mark: 'none', existing: 'keep'} as const;
    const {stdout, stderr, code} = await classExport(command, course, worldIn(data, {data, now: () => start}));
    expect(code).toBe(0);
    expect(stderr).toBe('drydock: This class was never ended: it may still be running, or it broke off.\n');
    const rows = stdout.trimEnd().split('\r\n').slice(1);
    expect(new Set(rows.map((row) => row.split(',')[1])).size).toBe(rows.length);
    counts.push(rows.length);
  };
  while (isWriting) await look();
  await writing;
  await look();
  await store.close();
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(counts.at(-1)).toBe(20 * batches);
});

test('what is written is for its owner alone, also over a file that was for everybody', async () => {
  const data = temporaryFolder();
  const {folder} = await newSession(data, {title: 'small', now: start, keeping: 'file'});
  const opened = await openJsonlStore({folder});
  if (opened.kind !== 'open') throw new Error('the store is new and should open');
  await opened.store.append(lesson.slice(0, 6).map(({seq: _, ...entry}) => entry));
  await opened.store.close();
  const directory = temporaryFolder();
  const out = join(directory, 'results.csv');
  const write = (name: string, existing: 'keep' | 'replace') =>
    classExport(
      {kind: 'export', format: 'csv', mark: 'none', existing, out: name},
      course,
      worldIn(directory, {data, now: () => start}),
    );
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
  expect((await write('results.csv', 'keep')).code).toBe(0);
  expect(mode(out)).toBe('600');
  const text = readFileSync(out, 'utf8');
  writeFileSync(out, 'x'.repeat(100_000));
  chmodSync(out, 0o644);
  expect((await write('results.csv', 'keep')).code).toBe(2);
  expect([mode(out), readFileSync(out, 'utf8').length]).toEqual(['644', 100_000]);
  expect((await write('results.csv', 'replace')).code).toBe(0);
  expect([mode(out), readFileSync(out, 'utf8')]).toEqual(['600', text]);
  chmodSync(out, 0o664);
  symlinkSync(out, join(directory, 'link.csv'));
  expect((await write('link.csv', 'replace')).code).toBe(0);
  expect([mode(out), readFileSync(out, 'utf8')]).toEqual(['600', text]);
  expect((await write('/dev/null', 'replace')).code).toBe(0);
  expect(statSync('/dev/null').isFile()).toBe(false);
});
