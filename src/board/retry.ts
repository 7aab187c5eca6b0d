/** Why the board is, or is not, fed. All but the first three stay so until the page is opened anew. */
export type Link = 'connecting' | 'live' | 'lost' | 'refused' | 'outdated' | 'no-token' | 'ended';

/** What the code of a closed connection means for a board: the `closeCodes` of the protocol, which is not bundled. */
export function linkAfter(code: number): 'lost' | 'refused' | 'outdated' | 'ended' {
  switch (code) {
    case 4003:
    case 4004:
    case 4011:
      return 'refused';
    case 4010:
      return 'outdated';
    case 4015:
      return 'ended';
    default:
      return 'lost';
  }
}

/**
 * How long to wait before the next attempt, in ms: half a second, then twice as long each time up to ten seconds, and
 * with `chance` (0 to 1) up to half of it less, so that many boards do not come back at the same moment.
 */
export function waitBefore(attempt: number, chance: number): number {
  return Math.min(10_000, 500 * 2 ** Math.min(attempt, 10)) * (1 - chance / 2);
}
