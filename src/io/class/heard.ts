import {emptyView, type LearnerView, seen} from '../../classroom/learner-view.ts';
import {readShown, type ShownEvent} from '../../classroom/protocol.ts';
import {remoteText} from '../../text/remote.ts';

/** What a class told this learner, in the log's order and each once, in whatever order and however often it comes. */
export class Heard {
  #events: ShownEvent[] = [];
  #seqs = new Set<number>();
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
    const fresh = values
      .map(readShown)
      .filter((event) => event !== undefined)
      .filter(({seq}) => !this.#seqs.has(seq) && this.#seqs.add(seq))
      .map(cleaned)
      .sort((a, b) => a.seq - b.seq);
    this.#last = Math.max(this.#last, ...values.map(placeOf));
    const [first] = fresh;
    if (first === undefined) return;
    const isLate = first.seq <= this.#view.seq;
    this.#events.push(...fresh);
    // Something overtook something else on its way: the story is told again from the beginning.
    if (isLate) this.#events.sort((a, b) => a.seq - b.seq);
    this.#view = isLate ? this.#events.reduce(seen, emptyView) : fresh.reduce(seen, this.#view);
  }

  /** Another log begins. */
  clear(): void {
    this.#events = [];
    this.#seqs = new Set();
    this.#view = emptyView;
    this.#last = 0;
  }
}

function placeOf(value: unknown): number {
  const isPlaced = typeof value === 'object' && value !== null && 'seq' in value;
  return isPlaced && Number.isSafeInteger(value.seq) ? Number(value.seq) : 0;
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
