import {type LearnerView, seen} from '../classroom/learner-view.ts';
import type {Saying, ShownEvent} from '../classroom/protocol.ts';

/** The view as it will be once everything that was said here has arrived: nobody waits to see their own key press. */
export function withSaid(view: LearnerView, sayings: readonly Saying[]): LearnerView {
  return sayings.reduce((now, saying) => {
    const event = shownOf(saying, now.seq + 1);
    return event === undefined ? now : {...seen(now, event), seq: view.seq};
  }, view);
}

function shownOf(saying: Saying, seq: number): ShownEvent | undefined {
  const stamp = {seq, at: 0};
  switch (saying.k) {
    case 'answer':
    case 'vote':
    case 'help':
    case 'done':
    case 'pace':
      return {...saying, ...stamp};
    case 'share':
      return {k: 'share', req: saying.req, ...stamp};
    case 'check':
    case 'ask':
    case 'at':
    case 'at-exercise':
      return undefined;
  }
}
