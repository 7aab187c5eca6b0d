import type {ClassEvent, Entry} from '../../classroom/protocol.ts';

/** What became of an entry that was appended: its place in the log, and whether it was there already. */
export interface Appended {
  readonly seq: number;
  readonly isDuplicate: boolean;
}

/**
 * The log of one class. It keeps the order and never judges: what an event means is decided where the log is folded.
 * Several servers may share one log when the store says so.
 */
export interface SessionStore {
  /**
   * Appends entries in their order and resolves when they are durable: each `(by, cid)` once, however often it comes;
   * entries without a cid always. Rejects when the log cannot be written, and then nothing of the call counts as stored.
   */
  append(entries: readonly Entry[]): Promise<readonly Appended[]>;
  /** The events behind `since` (0: all), in order, at most `limit` of them. */
  read(since: number, limit: number): Promise<readonly ClassEvent[]>;
  /**
   * Calls the listener with every event behind `since`, in order and each once, those of other servers included, and
   * goes on until it is stopped. The listener is called only with events that are durable. `onBack`: what was told is not
   * what stands in the log any more (a Redis took over that had not got all of it); now everything is told again, from
   * the first event; `end`: how far it reaches at this moment.
   */
  follow(
    since: number,
    listener: (events: readonly ClassEvent[]) => void,
    onBack?: (end: number) => void,
  ): Promise<() => Promise<void>>;
  /** Says that these people are connected to this server now; forgotten after `ttl` ms unless said again. */
  present(server: string, people: readonly string[], ttl: number): Promise<void>;
  /** Who is connected to any server of this class. */
  everybody(): Promise<readonly string[]>;
  close(): Promise<void>;
}
