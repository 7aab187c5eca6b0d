import type {ClassEvent} from '../../classroom/protocol.ts';
import {concerns, type Forgotten, forgetting} from './forget.ts';
import {keyOf} from './log-file.ts';
import {unknownLearner} from './log-notices.ts';
import {type RefusedLog, refuse, StoreTrouble} from './opened.ts';
import type {RedisLink} from './redis-link.ts';
import {keysOf, RedisLog} from './redis-log.ts';
import {movedLog, runningInRedis} from './redis-notices.ts';
import {openLink} from './redis-open.ts';
import {removeScript, rewriteScript} from './redis-scripts.ts';

interface Place {
  readonly url: string;
  readonly session: string;
}

/**
 * Takes a learner out of the log of a class in Redis that no server is running, as `rewriteWithout` does on disk: the
 * places of all other events stay, and the log is replaced whole or not at all.
 */
export function rewriteInRedis(place: Place, learner: string): Promise<Forgotten> {
  return onLink(place, async (link) => {
    const {log, seen, present, fresh} = keysOf(place.session);
    const own = new RedisLog(link, keysOf(place.session), () => {});
    const events = await own.readAll();
    const theirs = events.filter((event) => concerns(event, learner));
    if (theirs.length === 0) return {kind: 'nothing', reason: unknownLearner(learner, log)};
    const {seq = 0} = events.at(-1) ?? {};
    const words = theirs.flatMap((event) => [String(event.seq), jsonOf(forgetting(event, learner))]);
    const names = theirs.flatMap((event) => keyOf(event) ?? []);
    const head = [String(seq), own.markOf(seq) ?? '', String(theirs.length)];
    await link.run(rewriteScript, [log, seen, present, fresh], [...head, ...words, ...names]);
    return {kind: 'forgotten', count: theirs.length};
  });
}

/** Removes a class from Redis that no server is running. `nothing`: it had none of that name. */
export function removeFromRedis(place: Place): Promise<{readonly kind: 'removed' | 'nothing'} | RefusedLog> {
  return onLink(place, async (link) => {
    const {log, seen, present} = keysOf(place.session);
    return {kind: (await link.run(removeScript, [log, seen, present], [])) === 0 ? 'nothing' : 'removed'};
  });
}

async function onLink<Done>(
  {url, session}: Place,
  work: (link: RedisLink) => Promise<Done>,
): Promise<Done | RefusedLog> {
  const link = await openLink(url, keysOf(session));
  if (link.kind === 'refused') return link;
  try {
    return await work(link);
  } catch (error) {
    if (!(error instanceof StoreTrouble)) throw error;
    if (error.message.includes('DRYDOCK-RUNNING')) return refuse('busy', runningInRedis(session));
    return refuse('system', error.message.includes('DRYDOCK-MOVED') ? movedLog(session) : error.text);
  } finally {
    link.close();
  }
}

/** As it stands in the log: the place is the id's. */
function jsonOf({seq: _, ...entry}: ClassEvent): string {
  return JSON.stringify(entry);
}
