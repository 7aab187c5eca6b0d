import type {Connection} from './connection.ts';

/** A frame with more is cut, so that a slow reader never has much in the air. */
const mostBytes = 32 * 1024;
const mostEvents = 500;

/** An event that is JSON already, and its place in the log. */
export interface Written {
  readonly seq: number;
  readonly json: string;
}

/** A frame `{"t":…,"events":[…],"mark":…}`. `last`: the place of its last event. */
export interface Frame {
  readonly bytes: Buffer;
  readonly last: number;
}

/** Frames of these events, in order, each of about 32 KiB or one event. `markOf`: the mark of a place. */
export function eventFrames(
  t: 'ev' | 'log',
  events: readonly Written[],
  markOf: (seq: number) => string,
): readonly Frame[] {
  const frames: Frame[] = [];
  let part: string[] = [];
  let size = 0;
  for (const [index, {seq, json}] of events.entries()) {
    part.push(json);
    size += json.length;
    const next = events[index + 1];
    if (next !== undefined && part.length < mostEvents && size + next.json.length <= mostBytes) continue;
    frames.push({bytes: Buffer.from(`{"t":"${t}","events":[${part.join(',')}],"mark":"${markOf(seq)}"}`), last: seq});
    part = [];
    size = 0;
  }
  return frames;
}

/** Sends frames as long as they are read, and notes how far it came; with all of them sent that is `end`. */
export function sendFrames(connection: Connection, frames: readonly Frame[], end: number): void {
  for (const {bytes, last} of frames) {
    if (!connection.isFree) return;
    connection.send(bytes);
    connection.place = last;
  }
  connection.place = end;
}
