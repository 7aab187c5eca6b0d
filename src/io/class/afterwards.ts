import type {ClassLinkState} from '../../app/class-state.ts';
import type {Text} from '../../text/language.ts';
import type {Calls} from './calls.ts';
import type {Face} from './face.ts';
import type {Mailer} from './mailer.ts';
import type {Outbox} from './outbox.ts';
import {isKept} from './outbox-file.ts';
import {refusals} from './refusals.ts';
import {lostText, unsentText} from './refused-sayings.ts';
import type {WayBack} from './way-back.ts';

/** Once the class has ended, so often it is called for what it does not have yet. */
const mostLateCalls = 20;

interface Ways {
  readonly outbox: Outbox;
  readonly mailer: Mailer;
  readonly calls: Calls;
  readonly wayBack: WayBack;
  readonly face: Face;
  /** Tells where the learner stands now, and why. */
  readonly stand: (link: ClassLinkState, reason?: Text) => void;
}

/**
 * What a learner has left to do once the class has ended: it still gets the answers that waited for a way to it; nothing
 * else means anything any more, and nothing new is said.
 */
export class Afterwards {
  readonly #ways: Ways;
  #isOver = false;
  #isFinished = false;
  #lateCalls = 0;
  /** Has the server of this call been told that something waits for it? */
  #saidWaiting = false;

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Does something wait that is wanted even after the end? The hello of a call says so. */
  saysWaiting(): boolean {
    this.#saidWaiting = this.#ways.outbox.pending.some(isKept);
    return this.#saidWaiting;
  }

  /** The class has ended; or it has, and something was taken or refused since. */
  over(): void {
    const {outbox, mailer, wayBack, face} = this.#ways;
    this.#isOver = true;
    wayBack.freed();
    for (const said of outbox.pending.filter((one) => !isKept(one))) {
      const lost = lostText('ended', said.say);
      mailer.refused(said.cid);
      if (lost !== undefined) face.tell(lost);
    }
    if (outbox.pending.length === 0) this.#finish();
    else face.changed();
  }

  /** The server lets nobody in any more. Whoever said that something waits, and never came in, never will. */
  refused(wasIn: boolean): void {
    this.over();
    if (this.#isFinished) return;
    if (this.#saidWaiting && !wasIn) this.#finish();
    else this.callLate();
  }

  /** Calls once more for what waits, as long as that makes sense. */
  callLate(): void {
    const {calls, stand, face} = this.#ways;
    stand('offline');
    this.#lateCalls++;
    if (this.#lateCalls > mostLateCalls) this.#finish();
    else calls.callLater();
    face.changed();
  }

  /** What the class could not be given stays on disk, for another try. */
  #finish(): void {
    const {outbox, mailer, calls, stand, face} = this.#ways;
    const waiting = outbox.pending.length;
    this.#isFinished = true;
    calls.hangUp();
    mailer.gone('lost');
    const reason = waiting === 0 ? refusals.ended : unsentText(waiting);
    if (waiting === 0) void outbox.clear().then(() => face.changed());
    else face.tell(reason);
    stand('over', reason);
    face.changed();
  }
}
