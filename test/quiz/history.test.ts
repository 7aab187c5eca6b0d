import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {BankEntry} from '../../src/quiz/bank.ts';
import type {Card} from '../../src/quiz/card.ts';
import {type HistoryEntry, historyLine, parseHistory, type Surroundings, statisticsOf} from '../../src/quiz/history.ts';

const day = 86_400_000;

const answer = (question: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  question,
  mode: 'practice',
  at: 0,
  hash: 'h',
  outcome: 'right',
  score: 1,
  ...more,
});
const wrong = {outcome: 'wrong', score: 0} as const;

const entry = (id: string, lesson: string, number: number, kind: BankEntry['kind'] = 'single'): BankEntry => ({
  id,
  kind,
  lesson,
  number,
  page: 'p',
  tags: [],
  rules: [],
});
const card: Card = {
  due: 0,
  last: 0,
  stability: 3,
  difficulty: 5,
  reps: 1,
  lapses: 0,
  outcome: 'right',
  hash: 'an older one',
};

const around: Surroundings = {
  bank: [entry('b1', 'nginx', 12), entry('a1', 'docker', 1), entry('a2', 'docker', 1), entry('p', 'docker', 1, 'poll')],
  cards: new Map([
    ['a1', card],
    ['gone', card],
  ]),
  retention: (_, days) => 1 - days / 100,
  dateOf: (at) => new Date(at).toISOString().slice(0, 10),
  due: 2,
};
const statistics = (...entries: readonly HistoryEntry[]) => statisticsOf({entries, unreadable: 0}, around);

describe('the lines of a history', () => {
  test('give the same answers back', () => {
    const given = fc.record({
      question: fc.string(),
      mode: fc.constantFrom('lesson', 'practice', 'exam', 'review'),
      at: fc.nat(),
      hash: fc.string(),
      outcome: fc.constantFrom('right', 'partly', 'wrong', 'ungraded'),
      score: fc.constantFrom(0, 0.25, 1 / 3, 1),
    });
    fc.assert(
      fc.property(fc.uniqueArray(given, {selector: historyLine}), (entries) => {
        const written = entries.map((one) => historyLine(one)).join('');
        expect(parseHistory(written)).toEqual({entries, unreadable: 0});
      }),
    );
  });

  test.each([
    'not JSON',
    '{"question":"a","mode":"prac',
    'null',
    '[]',
    '"text"',
    '{}',
    JSON.stringify({...answer('a'), at: 'yesterday'}),
    JSON.stringify({...answer('a'), at: 9_007_199_254_740_991}),
    JSON.stringify({...answer('a'), mode: 'live'}),
    JSON.stringify({...answer('a'), outcome: 'perhaps'}),
    JSON.stringify({...answer('a'), score: 2}),
    JSON.stringify({...answer('a'), score: null}),
  ])('%s costs that line only', (line) => {
    const text = `${historyLine(answer('a'))}${line}\n${historyLine(answer('b'))}`;
    expect(parseHistory(text)).toEqual({entries: [answer('a'), answer('b')], unreadable: 1});
  });

  test('that stand twice count once; the same answer at another time is another', () => {
    const text = [answer('a'), answer('b'), answer('a'), answer('a', {at: 1})].map(historyLine).join('');
    expect(parseHistory(text).entries).toEqual([answer('a'), answer('b'), answer('a', {at: 1})]);
  });

  test('may end as Windows ends them, and blank ones are none', () => {
    const text = `\r\n${historyLine(answer('a')).trimEnd()}\r\n  \n`;
    expect(parseHistory(text)).toEqual({entries: [answer('a')], unreadable: 0});
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const {entries, unreadable} = parseHistory(text);
        expect(entries.length + unreadable).toBeLessThanOrEqual(text.split('\n').length);
      }),
    );
  });
});

describe('the statistics', () => {
  test('add up what was answered, by day and by lesson in the order of the course', () => {
    const found = statistics(
      answer('b1', {at: 2 * day, ...wrong}),
      answer('a1', {at: day}),
      answer('a1', {at: 2 * day + 1, outcome: 'partly', score: 0.5}),
    );
    expect(found).toMatchObject({answers: 3, right: 1 / 3, due: 2});
    expect(found.days).toEqual([
      {date: '1970-01-02', answers: 1, score: 1},
      {date: '1970-01-03', answers: 2, score: 0.25},
    ]);
    expect(found.topics).toEqual([
      {lesson: 'docker', number: 1, answers: 2, score: 0.75},
      {lesson: 'nginx', number: 12, answers: 1, score: 0},
    ]);
  });

  test('of a learner who has not begun are empty, and nothing is divided by zero', () => {
    const found = statisticsOf({entries: [], unreadable: 0}, {...around, cards: new Map()});
    expect(found).toMatchObject({answers: 0, right: undefined, days: [], topics: [], retention: [], seen: 0});
    expect(JSON.stringify(found)).not.toContain('null');
  });

  test('count an answer to an older text, and one to a question that left the course, which has no topic', () => {
    const found = statistics(answer('a1', {hash: 'another text'}), answer('gone', wrong));
    expect(found).toMatchObject({answers: 2, right: 0.5});
    expect(found.days).toEqual([{date: '1970-01-01', answers: 2, score: 0.5}]);
    expect(found.topics).toEqual([{lesson: 'docker', number: 1, answers: 1, score: 1}]);
  });

  test('say how many questions were seen; polls, which nobody can know, are not among them', () => {
    expect(statistics(answer('p', {outcome: 'ungraded', score: 0}))).toMatchObject({answers: 0, seen: 1, of: 3});
  });

  test('foresee what is still known of the questions of today', () => {
    expect(statistics().retention).toEqual([0, 7, 14, 30, 60].map((days) => ({days, chance: 1 - days / 100})));
  });

  test('list the last thirty days with answers, oldest first, however the lines lie', () => {
    const days = Array.from({length: 40}, (_, n) => answer('a1', {at: ((n * 7) % 40) * day}));
    const listed = statistics(...days).days.map(({date}) => date);
    expect(listed).toHaveLength(30);
    expect([listed[0], listed.at(-1)]).toEqual(['1970-01-11', '1970-02-09']);
    expect(listed.toSorted()).toEqual(listed);
  });

  test('take answers of the future as they are', () => {
    const found = statistics(answer('a1', {at: 4_000_000 * day}), answer('a1'));
    expect(found).toMatchObject({answers: 2, right: 1});
    expect(found.days).toHaveLength(2);
  });

  test('tell the lines that could not be read', () => {
    expect(statisticsOf({entries: [], unreadable: 7}, around).unreadable).toBe(7);
  });
});
