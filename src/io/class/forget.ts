import type {ClassEvent} from '../../classroom/protocol.ts';
import type {Text} from '../../text/language.ts';
import {saveAtomic} from '../save-atomic.ts';
import {trouble} from '../trouble.ts';
import {holdLog, readSound} from './jsonl-store.ts';
import {logHeader, logLine, logPath} from './log-file.ts';
import {unknownLearner} from './log-notices.ts';
import {type RefusedLog, refuse} from './opened.ts';

export type Forgotten =
  /** `count`: how many events were taken out. */
  {readonly kind: 'forgotten'; readonly count: number} | {readonly kind: 'nothing'; readonly reason: Text} | RefusedLog;

/**
 * Takes out of the log of a class that no server is running all that a learner said and all that was said to them:
 * name, answers, questions, hints. Each event leaves a `forget` of the same place behind, so that the places of all
 * others stay. The log is replaced whole or not at all.
 */
export async function rewriteWithout(folder: string, learner: string): Promise<Forgotten> {
  const path = logPath(folder);
  try {
    const lock = await holdLog(folder);
    if (lock.kind === 'refused') return lock;
    try {
      const log = await readSound(folder);
      if (log.kind === 'refused') return log;
      const events = log.kind === 'missing' ? [] : log.events;
      const count = events.filter((event) => concerns(event, learner)).length;
      if (count === 0) return {kind: 'nothing', reason: unknownLearner(learner, path)};
      const kept = events.map((event) => (concerns(event, learner) ? forgetting(event, learner) : event));
      await saveAtomic(path, logHeader + kept.map(logLine).join(''));
      return {kind: 'forgotten', count};
    } finally {
      await lock.release();
    }
  } catch (error) {
    return refuse('system', trouble(error, 'write', path));
  }
}

/** What is left of an event of theirs. */
export function forgetting({seq, at}: ClassEvent, learner: string): ClassEvent {
  return {seq, at, by: 'server', k: 'forget', learner};
}

/** Did this learner say it, or was it said to them alone? */
export function concerns(event: ClassEvent, learner: string): boolean {
  if (event.by === `l:${learner}`) return true;
  switch (event.k) {
    case 'join':
    case 'helped':
    case 'askShare':
    case 'kick':
      return event.learner === learner;
    case 'hint':
      return event.to === learner;
    default:
      return false;
  }
}
