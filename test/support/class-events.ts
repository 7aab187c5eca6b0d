import fc from 'fast-check';
import {emptyClass, failing} from '../../src/classroom/class-state.ts';
import {emptyView, type LearnerView, seen} from '../../src/classroom/learner-view.ts';
import {projected} from '../../src/classroom/projection.ts';
import type {ClassAnswer, ClassEvent, Entry, ShownEvent} from '../../src/classroom/protocol.ts';
import {apply} from '../../src/classroom/session.ts';

const person = fc.constantFrom('ann', 'ann', 'bob', 'cem');
const teacher = fc.constantFrom('ada', 'max', 'nobody');
// Mostly what is open at the beginning, so that most of it means something.
const poll = fc.constantFrom('p1', 'p1', 'p1', 'p2', 'p3');
const quiz = fc.constantFrom('z1', 'z1', 'z1', 'z2');
const question = fc.constantFrom('q1', 'q1', 'q1', 'q2', 'q3');
const on = fc.boolean();
const tally = fc.array(fc.nat(5), {maxLength: 3});
const given = fc.array(fc.nat(3), {maxLength: 2}).map((choices): ClassAnswer => ({kind: 'choices', choices}));

/** What happens, without when and by whom. */
type Body = Entry extends infer One ? (One extends Entry ? Omit<One, 'by' | 'at' | 'cid'> : never) : never;

/** What somebody does, without when. */
export type Said = Body & {readonly by: string};

const saying: fc.Arbitrary<Body> = fc.oneof(
  {weight: 3, arbitrary: fc.record({k: fc.constant('answer' as const), quiz, q: question, given})},
  {
    weight: 3,
    arbitrary: fc.record({k: fc.constant('vote' as const), poll, picks: fc.array(fc.nat(3), {maxLength: 2})}),
  },
  fc.record({k: fc.constant('help' as const), on}),
  fc.record({k: fc.constant('done' as const), on}),
  fc.record({k: fc.constant('pace' as const), pace: fc.constantFrom('slower', 'fine', 'faster')}),
  fc.record({k: fc.constant('ask' as const), text: fc.constant('why?')}),
  fc.record({k: fc.constant('at' as const), lesson: fc.constant('01'), page: fc.constant('a')}),
  fc.record({k: fc.constant('share' as const), req: fc.constantFrom('r1', 'r2')}),
  fc.record({
    k: fc.constant('check' as const),
    ex: fc.constantFrom('x1', 'x2'),
    ok: on,
    rules: fc.array(fc.record({id: fc.constantFrom('a/b', 'c/d'), n: fc.nat(3)}), {maxLength: 2}),
    ms: fc.nat(100_000),
  }),
);

const order: fc.Arbitrary<Body> = fc.oneof(
  fc.record({k: fc.constant('page' as const), lesson: fc.constant('01'), page: fc.constantFrom('a', 'b'), hard: on}),
  fc.record({k: fc.constant('push' as const), ex: fc.constantFrom('x1', 'x2')}),
  fc.record({
    k: fc.constant('poll.open' as const),
    poll,
    prompt: fc.constant('?'),
    choices: fc.constant<string[]>(['a', 'b', 'c']),
  }),
  fc.record({k: fc.constantFrom('poll.close' as const, 'poll.reveal' as const), poll}),
  fc.record({
    k: fc.constant('quiz.open' as const),
    quiz,
    questions: fc.constant(['q1', 'q2', 'q3'].map((id) => ({id, hash: 'h'}))),
  }),
  fc.record({k: fc.constantFrom('quiz.next' as const, 'quiz.close' as const, 'quiz.reveal' as const), quiz}),
  fc.record({k: fc.constant('quiz.end' as const), quiz}),
  fc.record({k: fc.constant('timer' as const), ms: fc.constantFrom(0, 60_000)}),
  fc.record({k: fc.constantFrom('pause' as const, 'names' as const, 'lock' as const), on}),
  fc.record({
    k: fc.constant('hint' as const),
    to: fc.oneof(person, fc.constant({rule: 'a/b'})),
    text: fc.constant('look'),
  }),
  fc.record({k: fc.constant('helped' as const), learner: person}),
  fc.record({
    k: fc.constant('askShare' as const),
    req: fc.constantFrom('r1', 'r2'),
    learner: person,
    path: fc.constant('f'),
  }),
  fc.record({k: fc.constantFrom('lease.request' as const, 'lease.drop' as const, 'lease.take' as const)}),
  fc.record({k: fc.constant('dismiss' as const), asked: fc.integer({min: 1, max: 60}), mute: on}),
  fc.record({k: fc.constant('lease.grant' as const), to: teacher}),
);

const rare: fc.Arbitrary<Body> = fc.oneof(
  fc.record({k: fc.constant('kick' as const), learner: person}),
  fc.record({k: fc.constant('end' as const)}),
);

const begun: readonly Said[] = [
  {k: 'poll.open', poll: 'p1', prompt: '?', choices: ['a', 'b', 'c'], by: 'i:ada'},
  {k: 'quiz.open', quiz: 'z1', questions: ['q1', 'q2', 'q3'].map((id) => ({id, hash: 'h'})), by: 'i:ada'},
];

const note: fc.Arbitrary<Body> = fc.oneof(
  fc.record({k: fc.constant('polled' as const), poll, tally}),
  fc.record({k: fc.constant('revealed' as const), quiz, q: question, key: given, tally}),
);

/** The first events of a class of three learners, two instructors and an assistant. */
const opening: readonly Said[] = [
  {
    k: 'start',
    title: 'Class',
    policy: {opens: {}, hints: true, solutions: true, exam: false},
    course: {id: 'c', hash: 'h'},
    code: 'ABCDEFGH',
    by: 'server',
  },
  {k: 'teach', instructor: 'ada', name: 'Ada', role: 'instructor', by: 'server'},
  {k: 'teach', instructor: 'max', name: 'Max', role: 'assistant', by: 'server'},
  ...['ann', 'bob', 'cem'].map((learner, alias) => ({
    k: 'join' as const,
    learner,
    name: learner,
    alias,
    token: 't',
    by: 'server',
  })),
];

/** The log of a class: mostly what makes sense, in any order, and some of what does not. */
export const anyLog: fc.Arbitrary<readonly ClassEvent[]> = fc
  .array(
    fc.oneof(
      {weight: 20, arbitrary: fc.tuple(person, saying).map(([who, body]) => ({...body, by: `l:${who}`}))},
      {weight: 20, arbitrary: order.map((body) => ({...body, by: 'i:ada'}))},
      {weight: 3, arbitrary: fc.tuple(teacher, order).map(([who, body]) => ({...body, by: `i:${who}`}))},
      {weight: 6, arbitrary: note.map((body) => ({...body, by: 'server'}))},
      {weight: 1, arbitrary: rare.map((body) => ({...body, by: 'i:ada'}))},
    ),
    {maxLength: 80, size: 'max'},
  )
  .map((bodies) => numbered([...opening, ...begun, ...bodies]));

/** A log of these events after the opening of a class. */
export function logOf(...bodies: readonly Said[]): readonly ClassEvent[] {
  return numbered([...opening, ...bodies]);
}

function numbered(bodies: readonly Said[]): readonly ClassEvent[] {
  return bodies.map((body, index) => ({...body, seq: index + 1, at: 1_000 * (index + 1)}) as ClassEvent);
}

/** What a server shows each learner of a log. */
export function shownTo(learner: string, log: readonly ClassEvent[]): readonly ShownEvent[] {
  const state = emptyClass();
  return log.flatMap((event) => {
    if (!apply(state, event)) return [];
    const shown = projected(event, (rule) => failing(state, rule).map(({id}) => id));
    return shown !== undefined && (shown.to === 'all' || shown.to.includes(learner)) ? [shown.event] : [];
  });
}

/** The view after these events. */
export function viewOf(events: readonly ShownEvent[], from: LearnerView = emptyView): LearnerView {
  return events.reduce(seen, from);
}
