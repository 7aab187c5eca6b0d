import fc from 'fast-check';
import {expect, test} from 'vitest';
import {boardOf} from '../../src/classroom/board-view.ts';
import {type Answer, type ClassState, counted, emptyClass, pollTally} from '../../src/classroom/class-state.ts';
import {type ClassEvent, readEvent} from '../../src/classroom/protocol.ts';
import {apply, fold} from '../../src/classroom/session.ts';
import {concerns, forgetting} from '../../src/io/class/forget.ts';
import {anyLog, logOf, type Said, shownTo, viewOf} from '../support/class-events.ts';

test('every replica folds the same, however often it hears an event', () => {
  fc.assert(
    fc.property(anyLog, fc.infiniteStream(fc.nat(5)), (log, repeats) => {
      const state = emptyClass();
      for (const [index, event] of log.entries()) {
        apply(state, event);
        const before = structuredClone(state);
        for (let back = repeats.next().value ?? 0; back >= 0; back--) {
          const old = log[index - back];
          if (old !== undefined) expect(apply(state, old)).toBe(false);
        }
        expect(state).toEqual(before);
      }
      expect(state).toEqual(fold(log));
    }),
    {numRuns: 60},
  );
});

test('an event that meant nothing leaves the state as it was, but for its place', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const state = emptyClass();
      for (const event of log) {
        const before = structuredClone(state);
        if (apply(state, event)) continue;
        const who = event.by.startsWith('l:') ? state.learners.get(event.by.slice(2)) : undefined;
        const was = who === undefined ? undefined : before.learners.get(who.id);
        // That they are there is known all the same.
        if (was !== undefined && who !== undefined) was.lastAt = who.lastAt;
        expect(state).toEqual({...before, seq: event.seq});
      }
    }),
    {numRuns: 60},
  );
});

test('what is folded from the log read back is the same', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const read = log.map((event) => readEvent(JSON.parse(JSON.stringify(event))));
      expect(read).toEqual(log);
    }),
    {numRuns: 60},
  );
});

test('the last vote before the end counts; one after it only where there was none, and late', () => {
  const state = fold(
    logOf(
      {k: 'poll.open', poll: 'p', prompt: '?', choices: ['a', 'b'], by: 'i:ada'},
      {k: 'vote', poll: 'p', picks: [0], by: 'l:ann'},
      {k: 'vote', poll: 'p', picks: [1], by: 'l:ann'},
      {k: 'vote', poll: 'p', picks: [2], by: 'l:cem'},
      {k: 'poll.close', poll: 'p', by: 'i:ada'},
      {k: 'vote', poll: 'p', picks: [0], by: 'l:ann'},
      {k: 'vote', poll: 'p', picks: [0], by: 'l:bob'},
      {k: 'vote', poll: 'p', picks: [1], by: 'l:bob'},
    ),
  );
  expect([...(state.poll?.votes ?? [])]).toEqual([
    ['ann', {picks: [1], isLate: false}],
    ['bob', {picks: [0], isLate: true}],
  ]);
});

test('counts and a key that nobody ordered to be told are told to nobody', () => {
  const ask: Said = {k: 'quiz.open', quiz: 'z', questions: [{id: 'q', hash: 'h'}], by: 'i:ada'};
  const poll: Said = {k: 'poll.open', poll: 'p', prompt: '?', choices: ['a', 'b'], by: 'i:ada'};
  const key = {kind: 'choices' as const, choices: [1]};
  const notes: readonly Said[] = [
    {k: 'revealed', quiz: 'z', q: 'q', key, tally: [0], by: 'server'},
    {k: 'polled', poll: 'p', tally: [0, 0], by: 'server'},
  ];
  // Bo does not lead: Bo's reveal does not count.
  const orders = (by: string): readonly Said[] => [
    {k: 'quiz.reveal', quiz: 'z', by},
    {k: 'poll.reveal', poll: 'p', by},
  ];
  const told = (by: string) => fold(logOf(ask, poll, ...orders(by), ...notes));
  expect(told('i:bo').quiz?.revealed.size).toBe(0);
  expect(told('i:bo').poll?.tally).toBeUndefined();
  expect(told('i:ada').quiz?.revealed.get('q')?.key).toEqual(key);
  expect(told('i:ada').poll?.tally).toEqual([0, 0]);
});

test('a vote is for one choice, and counts as long as its giver is in the class', () => {
  const poll: Said = {k: 'poll.open', poll: 'p', prompt: '?', choices: ['a', 'b'], by: 'i:ada'};
  const vote = (...picks: number[]): Said => ({k: 'vote', poll: 'p', picks, by: 'l:ann'});
  const tally = (...said: Said[]) => {
    const state = fold(logOf(poll, ...said));
    return state.poll && pollTally(state, state.poll);
  };
  expect(tally(vote(0, 1))).toEqual([0, 0]);
  expect(tally(vote())).toEqual([0, 0]);
  expect(tally(vote(2))).toEqual([0, 0]);
  expect(tally(vote(1))).toEqual([0, 1]);
  expect(tally(vote(1), {k: 'kick', learner: 'ann', by: 'i:ada'})).toEqual([0, 0]);
});

test('answers are taken for questions that were asked, late ones flagged', () => {
  const answer = (q: string, choice: number, who: string): Said => ({
    k: 'answer',
    quiz: 'z',
    q,
    given: {kind: 'choices', choices: [choice]},
    by: `l:${who}`,
  });
  const state = fold(
    logOf(
      {
        k: 'quiz.open',
        quiz: 'z',
        questions: [
          {id: 'q1', hash: 'h'},
          {id: 'q2', hash: 'h'},
        ],
        by: 'i:ada',
      },
      answer('q1', 0, 'ann'),
      answer('q2', 0, 'ann'),
      answer('q1', 1, 'ann'),
      {k: 'quiz.next', quiz: 'z', by: 'i:ada'},
      answer('q1', 2, 'ann'),
      answer('q1', 2, 'bob'),
      answer('q2', 1, 'bob'),
      {k: 'quiz.next', quiz: 'z', by: 'i:ada'},
      {k: 'quiz.end', quiz: 'z', by: 'i:ada'},
      answer('q2', 1, 'cem'),
    ),
  );
  const found = [...(state.quiz?.answers ?? [])].map(([q, answers]) => [
    q,
    [...answers].map(([who, {given, isLate}]) => [who, given.kind === 'choices' && given.choices[0], isLate]),
  ]);
  expect(found).toEqual([
    [
      'q1',
      [
        ['ann', 1, false],
        ['bob', 2, true],
      ],
    ],
    [
      'q2',
      [
        ['bob', 1, false],
        ['cem', 1, true],
      ],
    ],
  ]);
});

test('one drives; others ask, are handed it, or take it when they are instructors', () => {
  const state = fold(
    logOf({k: 'pause', on: true, by: 'i:max'}, {k: 'lease.take', by: 'i:max'}, {k: 'lease.request', by: 'i:max'}),
  );
  expect(state).toMatchObject({driver: 'ada', leaseWish: {by: 'max'}, isPaused: false});
  const {seq} = state;
  apply(state, {k: 'lease.grant', to: 'max', by: 'i:ada', seq: seq + 1, at: 1});
  apply(state, {k: 'pause', on: true, by: 'i:max', seq: seq + 2, at: 1});
  expect(state).toMatchObject({driver: 'max', isPaused: true});
  expect(state.leaseWish).toBeUndefined();
  apply(state, {k: 'lease.take', by: 'i:ada', seq: seq + 3, at: 1});
  apply(state, {k: 'lease.grant', to: 'stranger', by: 'i:ada', seq: seq + 4, at: 1});
  expect(state.driver).toBe('ada');
});

test('an assistant who comes first does not drive', () => {
  const [start, ada, max] = logOf();
  const log = [start, max, ada].map((event, index) => ({...event, seq: index + 1}) as ClassEvent);
  expect(fold(log.slice(0, 2)).driver).toBeUndefined();
  const pause: ClassEvent = {k: 'pause', on: true, by: 'i:max', seq: 3, at: 9};
  expect(fold([...log.slice(0, 2), pause]).isPaused).toBe(false);
  expect(fold(log).driver).toBe('ada');
});

test('behind the last question there is none: server and learners stay at it', () => {
  const questions = ['q1', 'q2'].map((id) => ({id, hash: 'h'}));
  const next = {k: 'quiz.next', quiz: 'z', by: 'i:ada'} as const;
  const answer: Said = {k: 'answer', quiz: 'z', q: 'q2', given: {kind: 'choices', choices: [1]}, by: 'l:ann'};
  const log = logOf({k: 'quiz.open', quiz: 'z', questions, by: 'i:ada'}, next, next, next, answer);
  const state = fold(log);
  expect(state.quiz?.current).toBe(1);
  // Nor is the last one closed by it.
  expect(state.quiz?.answers.get('q2')?.get('ann')).toMatchObject({isLate: false});
  expect(viewOf(shownTo('ann', log)).quiz?.current).toBe(1);
});

test('who wished to lead changes their mind, and who leads may say no; nobody else', () => {
  const asks = logOf({k: 'lease.request', by: 'i:max'});
  const after = (by: string) => {
    const state = fold(asks);
    return {changed: apply(state, {k: 'lease.drop', by, seq: state.seq + 1, at: 9}), wish: state.leaseWish?.by};
  };
  expect(after('i:max')).toEqual({changed: true, wish: undefined});
  expect(after('i:ada')).toEqual({changed: true, wish: undefined});
  expect(after('l:ann')).toEqual({changed: false, wish: 'max'});
});

test('a question is put away, alone or with all that its asker asks besides', () => {
  const asks = (text: string, by = 'l:ann') => ({k: 'ask' as const, text, by});
  const state = fold(logOf(asks('one'), asks('two'), asks('three', 'l:bob')));
  const put = (asked: number, mute: boolean) =>
    apply(state, {k: 'dismiss', asked, mute, by: 'i:max', seq: state.seq + 1, at: 9});
  const texts = () => state.asked.map(({text}) => text);
  const [one, two] = state.asked;
  expect(put(one?.seq ?? 0, false)).toBe(true);
  expect(put(one?.seq ?? 0, false)).toBe(false);
  expect(texts()).toEqual(['two', 'three']);
  put(two?.seq ?? 0, true);
  for (const by of ['l:ann', 'l:bob']) apply(state, {...asks('again', by), seq: state.seq + 1, at: 10});
  expect(texts()).toEqual(['three', 'again']);
});

test('who is removed says nothing more', () => {
  const state = fold(
    logOf(
      {k: 'help', on: true, by: 'l:ann'},
      {k: 'kick', learner: 'ann', by: 'i:ada'},
      {k: 'ask', text: 'why?', by: 'l:ann'},
    ),
  );
  expect(state.asked).toEqual([]);
  expect(state.learners.get('ann')).toMatchObject({isRemoved: true, name: 'ann'});
  expect(state.learners.get('ann')?.help).toBeUndefined();
});

test('who was taken out of the log is known to have been there, and nothing else is; who found no place never was', () => {
  const log = logOf({k: 'help', on: true, by: 'l:ann'}, {k: 'vote', poll: 'p', picks: [0], by: 'l:ann'});
  const left = fold(log.map((event) => (concerns(event, 'ann') ? forgetting(event, 'ann') : event)));
  expect([[...left.learners.keys()], [...left.forgotten]]).toEqual([['bob', 'cem'], ['ann']]);
  const crowded = fold([...log, {k: 'forget', learner: 'ann', by: 'server', at: 9, seq: log.length + 1}]);
  expect([[...crowded.learners.keys()], [...crowded.forgotten]]).toEqual([['bob', 'cem'], []]);
});

test('a join behind a lock or the end of the log counts nowhere, and one behind the unlocking does', () => {
  const join = (learner: string): Said => ({k: 'join', learner, name: learner, alias: 9, token: learner, by: 'server'});
  const lock = (on: boolean): Said => ({k: 'lock', on, by: 'i:ada'});
  const log = logOf(lock(true), join('dan'), {k: 'done', on: true, by: 'l:dan'}, lock(false), join('eve'), join('dan'));
  expect([...fold(log.slice(0, -1)).learners.keys()]).toEqual(['ann', 'bob', 'cem', 'eve']);
  expect([...fold(log).learners.keys()]).toEqual(['ann', 'bob', 'cem', 'eve', 'dan']);
  // The lock of somebody who does not drive keeps nobody out.
  expect(fold(logOf({k: 'lock', on: true, by: 'i:max'}, join('dan'))).learners.has('dan')).toBe(true);
  expect(fold(logOf({k: 'end', by: 'i:ada'}, join('dan'))).learners.has('dan')).toBe(false);
});

test('an alias that is taken is not given twice', () => {
  const state = fold(logOf({k: 'join', learner: 'dan', name: 'Dan', alias: 1, token: 't', by: 'server'}));
  expect(state.learners.get('dan')?.alias).toBe(3);
});

test('after the end nothing happens any more', () => {
  const log = logOf({k: 'end', by: 'i:ada'}, {k: 'pause', on: true, by: 'i:ada'}, {k: 'done', on: true, by: 'l:ann'});
  expect(fold(log)).toMatchObject({isPaused: false, endedAt: 7000});
  expect(fold(log).learners.get('ann')?.isDone).toBe(false);
});

test('whatever is handed in after the end changes nothing that counts: late answers and votes stand, checks are in the log', () => {
  fc.assert(
    fc.property(anyLog, anyLog, (log, more) => {
      const seq = log.length;
      const ended = [
        ...log,
        {k: 'lease.take', by: 'i:ada', seq: seq + 1, at: 100_000},
        {k: 'end', by: 'i:ada', seq: seq + 2, at: 100_000},
      ];
      const after = more
        .filter(({by}) => by.startsWith('l:'))
        .map((event, index) => ({...event, seq: seq + 3 + index, at: 100_001 + index}));
      const [before, later] = [fold(ended as ClassEvent[]), fold([...ended, ...after] as ClassEvent[])];
      const board = (state: ClassState) => boardOf(state, {online: new Set(['ann', 'bob']), places: [], now: 200_000});
      expect(board(later)).toEqual(board(before));
      expect(later.learners).toEqual(before.learners);
      for (const [index, poll] of later.polls.entries())
        expect(pollTally(later, poll)).toEqual(pollTally(before, before.polls[index] as typeof poll));
      for (const [index, quiz] of later.quizzes.entries()) {
        const was = before.quizzes[index];
        expect(quiz.revealed).toEqual(was?.revealed);
        for (const [q, answers] of quiz.answers) {
          const old = was?.answers.get(q) ?? new Map<string, Answer>();
          expect(counted(later, answers)).toEqual(counted(before, old));
          for (const [who, answer] of answers) expect(answer).toEqual(old.get(who) ?? {...answer, isLate: true});
        }
      }
    }),
    {numRuns: 200},
  );
});

test('an answer that waited when the class ended is kept as late, for a day', () => {
  const log = logOf(
    {k: 'quiz.open', quiz: 'z', questions: [{id: 'q', hash: 'h'}], by: 'i:ada'},
    {k: 'poll.open', poll: 'p', prompt: '?', choices: ['a', 'b'], by: 'i:ada'},
    {k: 'end', by: 'i:ada'},
    {k: 'answer', quiz: 'z', q: 'q', given: {kind: 'choices', choices: [1]}, by: 'l:ann'},
    {k: 'vote', poll: 'p', picks: [1], by: 'l:ann'},
    {k: 'help', on: true, by: 'l:ann'},
  );
  const tooLate = {
    ...logOf({k: 'answer', quiz: 'z', q: 'q', given: {kind: 'choices', choices: [0]}, by: 'l:bob'})[6],
    seq: 99,
    at: 9_000 + 24 * 3_600_000 + 1,
  } as ClassEvent;
  const {quiz, poll, learners} = fold([...log, tooLate]);
  expect([...(quiz?.answers.get('q') ?? [])]).toEqual([['ann', expect.objectContaining({isLate: true})]]);
  expect([...(poll?.votes ?? [])]).toEqual([['ann', {picks: [1], isLate: true}]]);
  expect(learners.get('ann')?.help).toBeUndefined();
});
