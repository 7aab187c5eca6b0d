import {describe, expect, test} from 'vitest';
import {recordOf} from '../../../src/classroom/report/record.ts';
import {began, joins, lesson, logOf, minute, type Said, start} from './sample.ts';

const opening: readonly Said[] = [
  began(),
  ['server', 0, {k: 'teach', instructor: 'i1', name: 'Kim', role: 'instructor'}],
  joins('a', 'Ann', 0),
  joins('b', 'Bob', 1),
];
const help = (who: string, at: number, on = true): Said => [`l:${who}`, at, {k: 'help', on}];

describe('calls for help', () => {
  test('end by being helped, by being taken back or by being removed; the others wait until the class ends', () => {
    const {calls} = recordOf(
      logOf(
        ...opening,
        help('a', 2),
        help('a', 3),
        ['i:i1', 5, {k: 'helped', learner: 'a'}],
        help('a', 6),
        help('b', 7),
        help('a', 8, false),
        ['i:i1', 9, {k: 'kick', learner: 'b'}],
        help('a', 10),
        ['i:i1', 30, {k: 'end'}],
        help('a', 40, false),
      ),
    );
    expect(calls.map(({learner, since, ended, ms}) => [learner, (since - start) / minute, ended, ms / minute])).toEqual(
      [
        ['a', 2, 'helped', 3],
        ['a', 6, 'taken back', 2],
        ['b', 7, 'taken back', 2],
        ['a', 10, 'waiting', 20],
      ],
    );
  });

  test('without an end wait until the last event; a clock that was set back makes no wait shorter than nothing', () => {
    const {calls} = recordOf(logOf(...opening, help('a', 9), help('b', 3), ['l:b', 4, {k: 'done', on: true}]));
    expect(calls.map(({learner, ms}) => [learner, ms / minute])).toEqual([
      ['b', 1],
      ['a', 0],
    ]);
  });
});

test('an event twice in the log, or behind a later one, counts once', () => {
  const once = recordOf(lesson);
  const twice = recordOf(lesson.flatMap((event) => [event, event]));
  expect(twice.checks).toEqual(once.checks);
  expect(twice.answers).toEqual(once.answers);
  expect(once.strangers).toBe(0);
});
