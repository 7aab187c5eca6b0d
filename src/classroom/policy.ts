import type {Policy} from './protocol.ts';

/** When a lesson opens (ms since 1970); undefined when it always was open. */
export function opensAt({opens}: Policy, lesson: string): number | undefined {
  return Object.hasOwn(opens, lesson) ? opens[lesson] : undefined;
}

/** Is the lesson open at the time `now` (ms since 1970)? */
export function isOpen(policy: Policy, lesson: string, now: number): boolean {
  const at = opensAt(policy, lesson);
  return at === undefined || now >= at;
}

/** How long a policy outlives the last word of its class, in ms: nobody gets around it by a pulled cable, or stays under it for good. */
const outlives = 4 * 60 * 60 * 1000;

/**
 * Until when the policy of a class holds that was heard last at `heardAt`, both by our own clock in ms since 1970;
 * undefined when it does not hold any more, or was heard at a time that has yet to come: then a clock was wrong.
 */
export function holdsUntil(heardAt: number, now: number): number | undefined {
  return Math.abs(now - heardAt) < outlives ? heardAt + outlives : undefined;
}
