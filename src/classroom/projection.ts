import type {ClassEvent, ShownEvent} from './protocol.ts';

/** Who sees an event: everybody, some learners, or nobody but those who teach. */
type Audience = 'all' | readonly string[];

export interface Projected {
  readonly to: Audience;
  readonly event: ShownEvent;
}

/**
 * What learners get to see of an event; undefined: nothing. `failing` names who fails a rule at this moment, for hints
 * that go to them.
 */
export function projected(event: ClassEvent, failing: (rule: string) => readonly string[]): Projected | undefined {
  const {seq, at} = event;
  const who = event.by.slice(2);
  switch (event.k) {
    case 'page':
    case 'push':
    case 'poll.open':
    case 'poll.close':
    case 'poll.reveal':
    case 'quiz.open':
    case 'quiz.next':
    case 'quiz.close':
    case 'quiz.reveal':
    case 'quiz.end':
    case 'timer':
    case 'pause':
    case 'end':
    case 'polled':
    case 'revealed': {
      const {by: _, cid: __, ...rest} = event;
      return {to: 'all', event: rest};
    }
    case 'hint': {
      const {to, text} = event;
      return {to: typeof to === 'string' ? [to] : failing(to.rule), event: {k: 'hint', text, seq, at}};
    }
    case 'helped':
      return {to: [event.learner], event: {k: 'helped', seq, at}};
    case 'askShare':
      return {to: [event.learner], event: {k: 'askShare', req: event.req, path: event.path, seq, at}};
    case 'answer':
    case 'vote':
    case 'help':
    case 'done':
    case 'pace': {
      const {by: _, cid: __, ...rest} = event;
      return {to: [who], event: rest};
    }
    case 'share':
      return {to: [who], event: {k: 'share', req: event.req, seq, at}};
    case 'check':
    case 'ask':
    case 'at':
    case 'at-exercise':
    case 'names':
    case 'lock':
    case 'kick':
    case 'code':
    case 'lease.request':
    case 'lease.grant':
    case 'lease.drop':
    case 'lease.take':
    case 'dismiss':
    case 'start':
    case 'join':
    case 'teach':
    case 'forget':
      return undefined;
  }
}

/**
 * The events without those that later ones have made meaningless: folded into a view, the same view comes out, whatever
 * the view was before.
 */
export function condensed(events: readonly ShownEvent[]): readonly ShownEvent[] {
  const last = new Map<string, number>();
  const latest: {poll?: string; quiz?: string} = {};
  for (const event of events) {
    last.set(slotOf(event), event.seq);
    if (event.k === 'poll.open') latest.poll = event.poll;
    if (event.k === 'quiz.open') latest.quiz = event.quiz;
  }
  return events.filter((event) => {
    if ('poll' in event && event.poll !== (latest.poll ?? event.poll)) return false;
    if ('quiz' in event && event.quiz !== (latest.quiz ?? event.quiz)) return false;
    return last.get(slotOf(event)) === event.seq;
  });
}

/** Events with the same name take each other's place; most stand for themselves. */
function slotOf(event: ShownEvent): string {
  switch (event.k) {
    case 'page':
    case 'push':
    case 'timer':
    case 'pause':
    case 'done':
    case 'pace':
      return event.k;
    case 'help':
    case 'helped':
      return 'help';
    case 'vote':
      return `vote ${event.poll}`;
    case 'answer':
      return `answer ${event.quiz} ${event.q}`;
    default:
      return String(event.seq);
  }
}
