/** A frame with more is cut, so that a slow reader never has much in the air. */
const mostBytes = 32 * 1024;
const mostEvents = 500;

/** Frames `{"t":…,"events":[…]}` made of events that are JSON already, in order, each of about 32 KiB at most. */
export function eventFrames(t: 'ev' | 'log', events: readonly string[]): readonly Buffer[] {
  const frames: Buffer[] = [];
  let part: string[] = [];
  let size = 0;
  const cut = () => {
    if (part.length > 0) frames.push(Buffer.from(`{"t":"${t}","events":[${part.join(',')}]}`));
    part = [];
    size = 0;
  };
  for (const event of events) {
    if (part.length === mostEvents || size + event.length > mostBytes) cut();
    part.push(event);
    size += event.length;
  }
  cut();
  return frames;
}
