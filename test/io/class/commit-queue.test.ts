import {expect, test} from 'vitest';
import type {Entry} from '../../../src/classroom/protocol.ts';
import {CommitQueue} from '../../../src/io/class/commit-queue.ts';

const done = (who: number): Entry => ({k: 'done', on: true, by: `l:${who}`, cid: 1, at: 1});

test('a commit that fails is acknowledged to nobody who is in it, and the next one to everybody', async () => {
  let isBroken = true;
  const commits: number[] = [];
  let size = 0;
  const queue = new CommitQueue(async (entries) => {
    commits.push(entries.length);
    if (isBroken) throw new Error('No space is left.');
    return entries.map(() => ({seq: ++size, isDuplicate: false}));
  }, 10);
  const five = () => Promise.allSettled([1, 2, 3, 4, 5].map((who) => queue.append([done(who), done(who)])));
  const failed = await five();
  expect(commits).toEqual([10]);
  for (const outcome of failed)
    expect(outcome).toMatchObject({status: 'rejected', reason: {message: 'No space is left.'}});
  isBroken = false;
  const places = (await five()).map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : outcome.reason));
  expect(commits).toEqual([10, 10]);
  expect(places).toEqual([1, 3, 5, 7, 9].map((seq) => [seq, seq + 1].map((one) => ({seq: one, isDuplicate: false}))));
});
