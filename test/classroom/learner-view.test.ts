import fc from 'fast-check';
import {expect, test} from 'vitest';
import {pollTally} from '../../src/classroom/class-state.ts';
import {seen} from '../../src/classroom/learner-view.ts';
import {fold} from '../../src/classroom/session.ts';
import {anyLog, logOf, type Said, shownTo, viewOf} from '../support/class-events.ts';

test('what a learner knows is what the class knows of them', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const state = fold(log);
      const ann = state.learners.get('ann');
      const view = viewOf(shownTo('ann', log));
      expect(view.timerEnds).toBe(state.timerEnds);
      expect(view.isPaused).toBe(state.isPaused);
      expect(view.isOver).toBe(state.endedAt !== undefined);
      expect(view.pushed?.ex).toBe(state.pushed?.ex);
      expect(view.page && {...view.page, seq: 0}).toEqual(state.page && {...state.page, seq: 0});
      expect(view.isDone).toBe(ann?.isDone);
      expect(view.pace).toBe(ann?.pace);
      if (!ann?.isRemoved) expect(view.needsHelp).toBe(ann?.help !== undefined);
      expect(view.hints.map(({text}) => text)).toEqual(
        state.hints.filter(({to}) => to.includes('ann')).map(({text}) => text),
      );
      expect(view.poll?.id).toBe(state.poll?.id);
      expect(view.poll?.picks).toEqual(state.poll?.votes.get('ann')?.picks);
      expect(view.poll?.tally).toEqual(state.poll?.tally);
      expect(view.quiz?.id).toBe(state.quiz?.id);
      expect(view.quiz?.current).toBe(state.quiz?.current);
      expect(view.quiz?.isOver ?? false).toBe(state.quiz?.endedAt !== undefined);
      expect(new Set(view.quiz?.closed)).toEqual(new Set(state.quiz?.closed.keys()));
      expect(new Map(Object.entries(view.quiz?.revealed ?? {}))).toEqual(new Map(state.quiz?.revealed));
      const answers = [...(state.quiz?.answers ?? [])].flatMap(([q, of]) => {
        const own = of.get('ann');
        return own === undefined ? [] : [[q, own.given] as const];
      });
      expect(new Map(Object.entries(view.quiz?.answers ?? {}))).toEqual(new Map(answers));
    }),
    {numRuns: 300},
  );
});

test('an event heard twice changes nothing', () => {
  fc.assert(
    fc.property(anyLog, fc.nat(), (log, at) => {
      const shown = shownTo('ann', log);
      const view = viewOf(shown);
      const again = shown[at % Math.max(1, shown.length)];
      if (again !== undefined) expect(seen(view, again)).toBe(view);
    }),
    {numRuns: 50},
  );
});

test('a request to see a file stands until it is answered', () => {
  const asked = logOf({k: 'askShare', req: 'r', learner: 'ann', path: 'Dockerfile', by: 'i:ada'});
  expect(viewOf(shownTo('ann', asked)).share).toEqual({req: 'r', path: 'Dockerfile'});
  expect(viewOf(shownTo('bob', asked)).share).toBeUndefined();
  const given = logOf(
    {k: 'askShare', req: 'r', learner: 'ann', path: 'Dockerfile', by: 'i:ada'},
    {k: 'share', req: 'r', file: {path: 'Dockerfile', text: 'FROM x'}, by: 'l:ann'},
  );
  expect(viewOf(shownTo('ann', given)).share).toBeUndefined();
  expect(fold(given).shared[0]).toMatchObject({state: 'given', file: {text: 'FROM x'}});
});

test('counts of a poll are seen when they are told', () => {
  const open: Said = {k: 'poll.open', poll: 'p', prompt: '?', choices: ['a', 'b'], by: 'i:ada'};
  const vote: Said = {k: 'vote', poll: 'p', picks: [1], by: 'l:ann'};
  const before = logOf(open, vote);
  expect(viewOf(shownTo('bob', before)).poll).toMatchObject({isOpen: true});
  expect(viewOf(shownTo('bob', before)).poll?.picks).toBeUndefined();
  const state = fold(before);
  const tally = state.poll === undefined ? [] : [...pollTally(state, state.poll)];
  const told = logOf(
    open,
    vote,
    {k: 'poll.reveal', poll: 'p', by: 'i:ada'},
    {k: 'polled', poll: 'p', tally, by: 'server'},
  );
  expect(viewOf(shownTo('bob', told)).poll).toMatchObject({isOpen: false, tally: [0, 1]});
});
