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
