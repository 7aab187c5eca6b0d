import type {ClassEvent} from '../../../src/classroom/protocol.ts';
import type {Sources} from '../../../src/classroom/report/gradebook.ts';
import type {KnownQuestion} from '../../../src/classroom/report/quiz-results.ts';
import type {Question} from '../../../src/quiz/question.ts';

/** 2026-03-02T09:00:00Z. */
export const start = Date.UTC(2026, 2, 2, 9);
export const minute = 60_000;

type Saying = ClassEvent extends infer One ? (One extends ClassEvent ? Omit<One, 'seq' | 'at' | 'by'> : never) : never;

export type Said = readonly [by: string, minutes: number, event: Saying];

/** A log: who says what, how many minutes after the start. */
export function logOf(...said: readonly Said[]): ClassEvent[] {
  return said.map(
    ([by, minutes, event], index) => ({...event, by, at: start + minutes * minute, seq: index + 1}) as ClassEvent,
  );
}

export const began = (title = 'Deploy, day 1') =>
  [
    'server',
    0,
    {
      k: 'start',
      title,
      policy: {opens: {}, hints: true, solutions: true, exam: false},
      course: {id: 'drydock', hash: 'h'},
      code: '7K2M9QXD',
    },
  ] as const;
const teaches = ['server', 0, {k: 'teach', instructor: 'i1', name: 'Kim', role: 'instructor'}] as const;
export const joins = (learner: string, name: string, alias: number) =>
  ['server', 1, {k: 'join', learner, name, alias, token: 'f'.repeat(64)}] as const;

const common = {tags: [], rules: [], prompt: [], explanation: [], line: 1};
const text = (words: string) => [{kind: 'text', text: words}] as never;

const single: Question = {
  ...common,
  kind: 'single',
  id: 'q-port',
  hash: 'en-port',
  choices: [
    {inlines: text('80'), correct: true, reason: []},
    {inlines: text('81'), correct: false, reason: []},
  ],
};
const multi: Question = {
  ...common,
  kind: 'multi',
  id: 'q-many',
  hash: 'en-many',
  choices: [
    {inlines: text('a'), correct: true, reason: []},
    {inlines: text('b'), correct: true, reason: []},
    {inlines: text('c'), correct: false, reason: []},
  ],
};

const known: readonly KnownQuestion[] = [
  {question: single, words: {en: single, ko: single}, hashes: ['en-port', 'ko-port']},
  {question: multi, words: {en: multi, ko: multi}, hashes: ['en-many', 'ko-many']},
];

export const sources: Sources = {
  questions: new Map(known.map((one) => [one.question.id, one])),
  aliasOf: (alias) => `Alias ${alias}`,
  remarks: [],
};

/** Four learners: one passes, one is stuck, one is removed, one only looks on. A quiz of three questions, two asked. */
export const lesson = logOf(
  began(),
  teaches,
  joins('a', 'Mina', 0),
  joins('b', '=HYPERLINK("http://x")', 1),
  joins('c', 'Gone', 2),
  joins('d', 'Quiet', 3),
  ['l:a', 5, {k: 'check', ex: 'fix-cmd', ok: false, rules: [{id: 'dockerfile/exec-form', n: 1}], ms: 3 * minute}],
  ['l:a', 7, {k: 'check', ex: 'fix-cmd', ok: true, rules: [], ms: 5 * minute}],
  ['l:b', 6, {k: 'check', ex: 'fix-cmd', ok: false, rules: [{id: 'dockerfile/exec-form', n: 2}], ms: 2 * minute}],
  [
    'l:b',
    8,
    {
      k: 'check',
      ex: 'fix-cmd',
      ok: false,
      rules: [
        {id: 'dockerfile/exec-form', n: 1},
        {id: 'dockerfile/pin', n: 1},
      ],
      ms: 4 * minute,
    },
  ],
  [
    'i:i1',
    10,
    {
      k: 'quiz.open',
      quiz: 'z1',
      questions: [
        {id: 'q-port', hash: 'ko-port'},
        {id: 'q-many', hash: 'en-many'},
        {id: 'q-never', hash: 'x'},
      ],
    },
  ],
  ['l:a', 11, {k: 'answer', quiz: 'z1', q: 'q-port', given: {kind: 'choices', choices: [0]}}],
  ['l:b', 11, {k: 'answer', quiz: 'z1', q: 'q-port', given: {kind: 'choices', choices: [1]}}],
  ['l:c', 11, {k: 'answer', quiz: 'z1', q: 'q-port', given: {kind: 'choices', choices: [0]}}],
  ['i:i1', 12, {k: 'quiz.next', quiz: 'z1'}],
  ['l:d', 13, {k: 'answer', quiz: 'z1', q: 'q-port', given: {kind: 'choices', choices: [0]}}],
  ['l:a', 13, {k: 'answer', quiz: 'z1', q: 'q-many', given: {kind: 'choices', choices: [0]}}],
  ['i:i1', 14, {k: 'quiz.end', quiz: 'z1'}],
  ['i:i1', 15, {k: 'poll.open', poll: 'p1', prompt: 'Pace?', choices: ['good', 'fast']}],
  ['l:a', 16, {k: 'vote', poll: 'p1', picks: [0]}],
  ['l:b', 16, {k: 'vote', poll: 'p1', picks: [0]}],
  ['i:i1', 17, {k: 'poll.close', poll: 'p1'}],
  ['l:d', 18, {k: 'vote', poll: 'p1', picks: [1]}],
  ['i:i1', 19, {k: 'kick', learner: 'c'}],
  ['i:i1', 60, {k: 'end'}],
);
