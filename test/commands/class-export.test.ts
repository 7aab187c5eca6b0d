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
