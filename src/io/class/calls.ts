import type {FromServer, Hello} from '../../classroom/protocol.ts';
import {dial, type Ending, type Line, type Patience} from './dial.ts';
import {Intake} from './intake.ts';

interface CallsWays {
  /** The servers that share the class, as `ws://…` or `wss://…`. */
  readonly urls: readonly string[];
  readonly patience: Patience;
  /** The longest pause between two calls, in ms. */
  readonly pause: number;
  readonly hello: () => Hello;
  readonly heard: (message: FromServer, url: string) => void;
  readonly ended: (ending: Ending) => void;
  /** Does a pause keep the process alive? Whoever only asks whether there is a class must not wait for it for ever. */
  readonly holdsProcess: () => boolean;
}

/** One call at a time to one server after the other, each after a pause that grows as long as nobody answers. */
export class Calls {
  readonly #ways: CallsWays;
  readonly #intake = new Intake();
  #line: Line | undefined;
  #at = 0;
  /** Since somebody welcomed us. */
  #tries = 0;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(ways: CallsWays) {
    this.#ways = ways;
  }

  get line(): Line | undefined {
    return this.#line;
  }

  /** Has every server been tried since the last welcome? */
  get hasTriedAll(): boolean {
    return this.#tries >= this.#ways.urls.length;
  }

  call(): void {
    const {urls, hello, heard, patience} = this.#ways;
    const url = urls[this.#at % urls.length] ?? '';
    const line: Line = dial(
      url,
      hello(),
      {
        heard: (message) => {
          if (this.#line === line) heard(message, url);
        },
        ended: (ending) => {
          if (this.#line === line) this.#ended(ending);
        },
      },
      patience,
      this.#intake,
    );
    this.#line = line;
  }

  /** There is a class at the other end. */
  welcomed(): void {
    this.#tries = 0;
  }

  /** Calls the next server after a pause. */
  callLater(): void {
    if (this.#isClosed) return;
    const {urls, pause, holdsProcess} = this.#ways;
    this.#at++;
    this.#tries++;
    const longest = Math.min(pause, 125 * 2 ** Math.min(10, Math.floor(this.#tries / urls.length)));
    this.#timer = setTimeout(() => this.call(), Math.random() * longest);
    if (!holdsProcess()) this.#timer.unref();
  }

  /** Ends the call without a word to whoever made it. */
  hangUp(): void {
    const line = this.#line;
    this.#line = undefined;
    clearTimeout(this.#timer);
    line?.close();
  }

  /** For good. */
  close(): void {
    this.#isClosed = true;
    this.hangUp();
  }

  #ended(ending: Ending): void {
    this.#line = undefined;
    this.#ways.ended(ending);
  }
}
