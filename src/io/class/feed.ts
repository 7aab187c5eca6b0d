import {condensed, type Projected} from '../../classroom/projection.ts';
import type {ShownEvent} from '../../classroom/protocol.ts';

/** More events than this are not repeated one by one. */
const most = 1000;

/** What learners may see of the log: what all see, and what each sees alone. */
export class Feed {
  readonly #all: ShownEvent[] = [];
  readonly #own = new Map<string, ShownEvent[]>();

  add({to, event}: Projected): void {
    if (to === 'all') this.#all.push(event);
    else
      for (const id of to) {
        const own = this.#own.get(id) ?? [];
        this.#own.set(id, own);
        own.push(event);
      }
  }

  /** What this learner sees behind a place, in order; without what became meaningless when it is more than 1,000. */
  behind(learner: string, since: number): readonly ShownEvent[] {
    const own = after(this.#own.get(learner) ?? [], since);
    const all = after(this.#all, since);
    const events = own.length === 0 ? all : [...all, ...own].sort((a, b) => a.seq - b.seq);
    return events.length > most ? condensed(events) : events;
  }
}

/** The end of a list that is in order, found by halving. */
function after(events: readonly ShownEvent[], since: number): readonly ShownEvent[] {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.seq ?? 0) <= since) low = middle + 1;
    else high = middle;
  }
  return events.slice(low);
}
