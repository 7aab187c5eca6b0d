import {emptyView, type LearnerView, mostHints, seen} from '../../classroom/learner-view.ts';
import {readShown, type ShownEvent} from '../../classroom/protocol.ts';
import {remoteText} from '../../text/remote.ts';

/** So many events are kept to be put in order; what comes later than all of them comes too late. */
const mostKept = 500;

/**
 * What a class told this learner, in the log's order and each once, in whatever order and however often it comes. It takes
 * no more memory the longer the class goes on, or the more a broken server says.
 */
export class Heard {
  /** The last events, in order, and what came of all before them. */
  #events: readonly ShownEvent[] = [];
  #base: LearnerView = emptyView;
  #view: LearnerView = emptyView;
  #last = 0;

  /** What comes of everything heard so far. */
  get view(): LearnerView {
    return this.#view;
  }

  /** The last place that was heard of: what is asked for after a break lies behind it. */
  get last(): number {
    return this.#last;
  }

  /** Takes in what came in one message; what this version does not understand is passed over. */
  add(values: readonly unknown[]): void {
    const known = new Set(this.#events.map(({seq}) => seq));
    const ordered = values
      .map(readShown)
      .filter((event) => event !== undefined)
      .filter(({seq}) => seq > this.#base.seq && !known.has(seq) && known.add(seq))
      .sort((a, b) => a.seq - b.seq);
    const fresh = stillShown(ordered).map(cleaned);
    this.#last = values.reduce<number>((last, value) => Math.max(last, placeOf(value)), this.#last);
    const [first] = fresh;
    if (first === undefined) return;
    // When something overtook something else on its way, the story is told again from where it is still known.
    const isLate = first.seq <= this.#view.seq;
    this.#view = isLate ? this.#keep(fresh).reduce(seen, this.#base) : fresh.reduce(seen, this.#view);
    if (!isLate) this.#keep(fresh);
    this.#shorten();
  }

  #keep(fresh: readonly ShownEvent[]): readonly ShownEvent[] {
    this.#events = [...this.#events, ...fresh].sort((a, b) => a.seq - b.seq);
    return this.#events;
  }

  #shorten(): void {
    const done = this.#events.slice(0, -mostKept);
    this.#base = done.reduce(seen, this.#base);
    this.#events = this.#events.slice(-mostKept);
  }

  /** Another log begins. */
  clear(): void {
    this.#events = [];
    this.#base = emptyView;
    this.#view = emptyView;
    this.#last = 0;
  }
}

function placeOf(value: unknown): number {
  const isPlaced = typeof value === 'object' && value !== null && 'seq' in value;
  return isPlaced && Number.isSafeInteger(value.seq) ? Number(value.seq) : 0;
}

/** Of what one message says at once, only the last of these is ever seen; to clean thousands would take seconds. */
function stillShown(events: readonly ShownEvent[]): readonly ShownEvent[] {
  const room = new Map<string, number>([
    ['hint', mostHints],
    ['poll.open', 1],
    ['askShare', 1],
  ]);
  const last = events.toReversed().filter(({k}) => {
    const left = room.get(k) ?? 1;
    if (room.has(k)) room.set(k, left - 1);
    return left > 0;
  });
  return last.reverse();
}

/** Texts of other people are cleaned before anything else sees them. */
function cleaned(event: ShownEvent): ShownEvent {
  switch (event.k) {
    case 'poll.open':
      return {
        ...event,
        prompt: remoteText(event.prompt, 300),
        choices: event.choices.map((choice) => remoteText(choice, 120)),
      };
    case 'hint':
      return {...event, text: remoteText(event.text, 400)};
    case 'askShare':
      return {...event, path: remoteText(event.path, 200)};
    default:
      return event;
  }
}
