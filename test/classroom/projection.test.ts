import fc from 'fast-check';
import {expect, test} from 'vitest';
import {condensed} from '../../src/classroom/projection.ts';
import {readShown} from '../../src/classroom/protocol.ts';
import {anyLog, shownTo, viewOf} from '../support/class-events.ts';

test('the essence of what was missed makes the same view as all of it, from any place on', () => {
  fc.assert(
    fc.property(anyLog, fc.nat(), (log, at) => {
      const shown = shownTo('ann', log);
      const place = at % (shown.length + 1);
      const before = viewOf(shown.slice(0, place));
      const missed = shown.slice(place);
      expect({...viewOf(condensed(missed), before), seq: 0}).toEqual({...viewOf(missed, before), seq: 0});
    }),
    {numRuns: 300},
  );
});

test('the essence sent in parts, each anew from where the reader is, makes the same view', () => {
  fc.assert(
    fc.property(anyLog, fc.integer({min: 1, max: 7}), (log, size) => {
      const shown = shownTo('bob', log);
      let view = viewOf([]);
      for (;;) {
        const part = condensed(shown.filter(({seq}) => seq > view.seq)).slice(0, size);
        if (part.length === 0) break;
        view = viewOf(part, view);
      }
      expect({...view, seq: 0}).toEqual({...viewOf(shown), seq: 0});
    }),
    {numRuns: 300},
  );
});

test('the essence of very much is little', () => {
  const pages = Array.from(
    {length: 5000},
    (_, index) => ({k: 'page', lesson: '01', page: `p${index}`, hard: false, seq: index + 1, at: 1}) as const,
  );
  const pauses = pages.map(({seq}) => ({k: 'pause', on: true, seq: 5000 + seq, at: 1}) as const);
  expect(condensed([...pages, ...pauses])).toEqual([pages.at(-1), pauses.at(-1)]);
});

test('learners see nobody but themselves, and only what the protocol lets them', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const names = ['ann', 'bob', 'cem'];
      for (const name of names) {
        const shown = shownTo(name, log);
        const json = JSON.stringify(shown);
        for (const who of [...names, 'ada', 'max', 'ABCDEFGH']) expect(json).not.toContain(`"${who}"`);
        expect(json).not.toMatch(/"(?:by|cid|learner|token|name|alias)":/);
        expect(shown.map((event) => readShown(JSON.parse(JSON.stringify(event))))).toEqual(shown);
        const own = log.filter(({k, by}) => k === 'answer' && by === `l:${name}`).map(({seq}) => seq);
        for (const event of shown) if (event.k === 'answer') expect(own).toContain(event.seq);
      }
    }),
    {numRuns: 100},
  );
});
