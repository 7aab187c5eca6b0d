import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {FromClient, Saying} from '../../../src/classroom/protocol.ts';
import type {Line} from '../../../src/io/class/dial.ts';
import {Mailer} from '../../../src/io/class/mailer.ts';
import {Outbox} from '../../../src/io/class/outbox.ts';
import {temporaryFolder} from '../../support/temporary.ts';
import {until} from '../../support/until.ts';

const fail = (notice: {readonly en: string}) => {
  throw new Error(notice.en);
};

/** The number of every saying that goes out, and of those the ones that were not on disk when they did. */
async function mailing(says: readonly Saying[]) {
  const folder = temporaryFolder();
  const outbox = await Outbox.open(folder, 'stamp', fail);
  const mailer = new Mailer(outbox, 60_000);
  const batches: FromClient[] = [];
  const early: number[] = [];
  const onDisk = (cid: number) => {
    try {
      return readFileSync(join(folder, 'outbox.jsonl'), 'utf8').includes(`{"cid":${cid},`);
    } catch {
      return false;
    }
  };
  const line: Line = {
    send(message) {
      batches.push(message);
      if (message.t !== 'put') return;
      for (const {cid} of message.puts) if (!onDisk(cid)) early.push(cid);
      queueMicrotask(() => mailer.acknowledged(message.puts.map(({cid}) => ({cid, seq: 1}))));
    },
    close() {},
    cut() {},
  };
  const cids: number[] = [];
  mailer.connected(line);
  for (const say of says) {
    cids.push(outbox.add(say, Date.now()).cid);
    mailer.pump();
  }
  await until('everything to be sent', () => outbox.pending.length === 0);
  await outbox.settled();
  const sent = batches.flatMap((batch) => (batch.t === 'put' ? batch.puts.map(({cid}) => cid) : []));
  return {batches, early, cids, sent};
}

test('nothing is sent before it is on disk', async () => {
  const {early, sent, cids} = await mailing(
    Array.from({length: 5}, (_, index) => ({k: 'ask', text: `why ${index}?`}) as const),
  );
  expect(sent).toEqual(cids);
  expect(early).toEqual([]);
});

test('however long the sayings are, no message is longer than a server takes', async () => {
  const texts = ['한글 설명이 붙은 답 '.repeat(25).slice(0, 300), 'x'.repeat(300)];
  const {batches, sent, cids} = await mailing(
    Array.from({length: 24}, (_, index) => ({
      k: 'answer',
      quiz: 'z',
      q: `q-${index}`,
      given: {kind: 'texts', texts},
    })),
  );
  expect(sent).toEqual(cids);
  const sizes = batches.map((batch) => Buffer.byteLength(JSON.stringify(batch)));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(8 * 1024);
  // And the bytes were what ended a batch, or this would say nothing.
  expect(batches.some((batch) => batch.t === 'put' && batch.puts.length < 15)).toBe(true);
});
