import {fullBucket, spend} from '../../classroom/limits.ts';
import type {Saying} from '../../classroom/protocol.ts';
import type {Line} from './dial.ts';
import type {Outbox} from './outbox.ts';
import type {Said} from './outbox-file.ts';

/** A message stays below what servers take from a learner (8 KiB), and a batch below what they take at once. */
const mostBytes = 7000;
const mostPuts = 15;
/** A little slower than servers allow. */
const rate = {perSecond: 15, most: 30};

/** Sends what waits in the outbox over whatever line there is: one batch at a time, each only when it is on disk. */
export class Mailer {
  readonly #outbox: Outbox;
  readonly #ackMs: number;
  #line: Line | undefined;
  #flying: readonly Said[] = [];
  #mostPuts = mostPuts;
  #bucket = fullBucket(Date.now(), rate);
  /** For the acknowledgement of what is flying, or for the time to go on. */
  #timer: NodeJS.Timeout | undefined;

  /** `ackMs`: a line on which nothing is acknowledged for so long is cut. */
  constructor(outbox: Outbox, ackMs: number) {
    this.#outbox = outbox;
    this.#ackMs = ackMs;
  }

  /** There is a line whose server has welcomed us. */
  connected(line: Line): void {
    this.gone('lost');
    this.#line = line;
    this.pump();
  }

  /** The line is no more; `too-big`: because of what was sent over it. */
  gone(why: 'lost' | 'too-big'): void {
    clearTimeout(this.#timer);
    if (why === 'too-big' && this.#flying.length > 0) {
      // What is too long by itself can never be taken.
      if (this.#flying.length === 1) this.#outbox.drop(this.#flying.map(({cid}) => cid));
      this.#mostPuts = 1;
    }
    this.#flying = [];
    this.#line = undefined;
  }

  /** Where somebody was before they moved on says nothing any more, as long as it is not on its way. */
  forgetPlaces({k}: Saying): void {
    if (k !== 'at' && k !== 'at-exercise') return;
    const waiting = this.#outbox.pending.filter((one) => !this.#flying.includes(one));
    this.#outbox.drop(waiting.filter(({say}) => say.k === 'at' || say.k === 'at-exercise').map(({cid}) => cid));
  }

  acknowledged(acks: readonly {readonly cid: number; readonly seq: number}[]): void {
    for (const {cid, seq} of acks) this.#outbox.settle(cid, 'acknowledged', seq);
    this.#landed(acks.map(({cid}) => cid));
  }

  /** The server will never take it. */
  refused(cid: number): void {
    this.#outbox.settle(cid, 'refused');
    this.#landed([cid]);
  }

  /** The server wants none of it for so many ms. */
  later(ms: number): void {
    this.#flying = [];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.pump(), Math.min(ms, 60_000));
    this.#timer.unref();
  }

  /** Sends what waits, if there is a line and nothing is on its way. */
  pump(): void {
    if (this.#line === undefined || this.#flying.length > 0) return;
    const batch = batchOf(this.#outbox.pending, this.#mostPuts);
    if (batch.length === 0) return;
    const {bucket, verdict} = spend(this.#bucket, batch.length, Date.now(), rate);
    this.#bucket = bucket;
    if (verdict === 'granted') void this.#send(batch, this.#line);
    else this.later(200);
  }

  async #send(batch: readonly Said[], line: Line): Promise<void> {
    this.#flying = batch;
    await this.#outbox.settled();
    if (this.#line !== line || this.#flying !== batch) return;
    line.send({t: 'put', puts: [...batch]});
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => line.cut(), this.#ackMs);
    this.#timer.unref();
  }

  #landed(cids: readonly number[]): void {
    if (this.#flying.length === 0) return;
    this.#flying = this.#flying.filter(({cid}) => !cids.includes(cid));
    if (this.#flying.length > 0) return;
    clearTimeout(this.#timer);
    this.pump();
  }
}

function batchOf(pending: readonly Said[], most: number): readonly Said[] {
  let bytes = 0;
  const end = pending.slice(0, most).findIndex((said, index) => {
    bytes += Buffer.byteLength(JSON.stringify(said)) + 1;
    return index > 0 && bytes > mostBytes;
  });
  return pending.slice(0, end === -1 ? most : end);
}
