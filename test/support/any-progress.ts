import fc from 'fast-check';
import {merge, noProgress, type Progress} from '../../src/progress/progress.ts';

/** Few ids and times, so that two progresses often speak of the same things; some ids are JavaScript's own words. */
const id = fc.constantFrom('first-image', 'layer-cache', 'exec-form', '__proto__', 'constructor');
const at = fc.integer({min: 0, max: 20});
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, {nil: undefined});
const byId = <Value>(value: fc.Arbitrary<Value>) => fc.array(fc.tuple(id, value)).map(Object.fromEntries);

const place = fc.oneof(
  fc.record({kind: fc.constant('exercise'), id}),
  fc.record({kind: fc.constant('lesson'), id, page: id}),
  fc.record({kind: fc.constant('lesson'), id}),
);

/** Any progress that could have come about by recording. */
export const anyProgress: fc.Arbitrary<Progress> = fc
  .record({
    language: optional(fc.record({value: fc.constantFrom('en', 'ko'), at})),
    theme: optional(fc.record({value: fc.constantFrom('dark', 'light'), at})),
    engines: optional(fc.record({value: fc.constantFrom('run', 'ask'), at})),
    place: optional(fc.record({value: place, at})),
    pages: byId(byId(at)),
    exercises: byId(
      fc.record({startedAt: optional(at), passedAt: optional(at), attempts: fc.array(at), hints: byId(at)}),
    ),
    cards: byId(
      fc.record({
        due: at,
        last: at,
        stability: fc.constantFrom(0.5, 3),
        difficulty: fc.constantFrom(1, 5.5),
        reps: at,
        lapses: at,
        outcome: fc.constantFrom('right', 'partly', 'wrong'),
        hash: fc.constantFrom('a1', 'b2'),
      }),
    ),
    failed: byId(at),
    mistakes: optional(fc.record({value: fc.array(id), at})),
  })
  .map((raw) => {
    const progress = JSON.parse(JSON.stringify(raw)) as Progress;
    return merge(merge(progress, progress), noProgress);
  });
