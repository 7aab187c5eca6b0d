import fc from 'fast-check';
import type {ClassEvent} from '../../src/classroom/protocol.ts';
import {anyLog} from '../support/class-events.ts';

/** The log of a class by a clock that is set forth and back, up to ten minutes at a time. */
export const jumpingLog: fc.Arbitrary<readonly ClassEvent[]> = fc
  .tuple(anyLog, fc.array(fc.integer({min: -600_000, max: 600_000}), {minLength: 1}))
  .map(([log, jumps]) => {
    let now = 3_600_000;
    return log.map((event, index): ClassEvent => {
      now = Math.max(0, now + (jumps[index % jumps.length] ?? 0));
      return {...event, at: now};
    });
  });
