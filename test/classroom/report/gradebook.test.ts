import {describe, expect, test} from 'vitest';
import {gradebookOf} from '../../../src/classroom/report/gradebook.ts';
import {recordOf} from '../../../src/classroom/report/record.ts';
import {concerns, forgetting} from '../../../src/io/class/forget.ts';
import {began, joins, lesson, logOf, minute, sources, start} from './sample.ts';

const book = gradebookOf(recordOf(lesson), sources);
const row = (id: string) => book.learners.find((one) => one.id === id);

test('what everybody did, with times and checks', () => {
  expect(book).toMatchObject({title: 'Deploy, day 1', startedAt: start, endedAt: start + 60 * minute, remarks: []});
  expect(book.exercises).toEqual(['fix-cmd']);
  expect(book.learners.map(({id, alias, state}) => [id, alias, state])).toEqual([
    ['a', 'Alias 0', 'present'],
    ['b', 'Alias 1', 'present'],
    ['c', 'Alias 2', 'removed'],
    ['d', 'Alias 3', 'present'],
  ]);
  expect(row('a')?.works.get('fix-cmd')).toMatchObject({
    checks: 2,
    failed: 1,
    passedAt: start + 7 * minute,
    ms: 5 * minute,
  });
  const stuck = row('b')?.works.get('fix-cmd');
  expect(stuck).toMatchObject({checks: 2, failed: 2, rules: ['dockerfile/exec-form', 'dockerfile/pin']});
  expect(stuck?.passedAt).toBeUndefined();
  expect(row('d')?.works.size).toBe(0);
});

describe('a quiz', () => {
  test('is graded by the course, in whichever language it was asked; what was never asked counts for nobody', () => {
    expect(book.quizzes).toEqual([{id: 'quiz-1', questions: ['q-port', 'q-many']}]);
    expect(row('a')?.results.get('quiz-1')).toMatchObject({
      score: 1.5,
      of: 2,
      answers: [{outcome: 'right'}, {outcome: 'partly', score: 0.5}],
    });
    expect(row('b')?.results.get('quiz-1')).toMatchObject({
      score: 0,
      answers: [{outcome: 'wrong'}, {outcome: 'missing'}],
    });
    expect(row('c')?.results.get('quiz-1')?.score).toBe(1);
  });

  test('a late answer is told and not counted', () => {
    expect(row('d')?.results.get('quiz-1')).toMatchObject({
      score: 0,
      answers: [{question: 'q-port', outcome: 'late', score: 0}, {outcome: 'missing'}],
    });
  });

  test('a question of another course, or one that has changed, has no grade and a remark', () => {
    const asked = (hash: string, id = 'q-port') =>
      gradebookOf(
        recordOf(
          logOf(
            began(),
            ['server', 0, {k: 'teach', instructor: 'i1', name: 'Kim', role: 'instructor'}],
            joins('a', 'Mina', 0),
            ['i:i1', 2, {k: 'quiz.open', quiz: 'z', questions: [{id, hash}]}],
            ['l:a', 3, {k: 'answer', quiz: 'z', q: id, given: {kind: 'choices', choices: [0]}}],
            ['i:i1', 9, {k: 'end'}],
          ),
        ),
        sources,
      );
    const changed = asked('older');
    expect(changed.remarks.map(({en}) => en)).toEqual([
      'The question q-port has changed since the class: its answers have no grade.',
    ]);
    expect(changed.learners[0]?.results.get('quiz-1')).toMatchObject({
      score: 0,
      of: 0,
      answers: [{outcome: 'ungraded'}],
    });
    const unknown = asked('x', 'q-other');
    expect(unknown.remarks.map(({ko}) => ko)).toEqual([
      'q-other는 이 코스에 없는 문제라서 채점하지 않았어요. --lessons로 수업에 쓴 코스를 알려 주세요.',
    ]);
    expect(asked('en-port').remarks).toEqual([]);
  });
});

test('polls count who voted in time', () => {
  expect(book.polls).toEqual([
    {
      id: 'p1',
      prompt: 'Pace?',
      choices: [
        {text: 'good', votes: 2},
        {text: 'fast', votes: 0},
      ],
    },
  ]);
});

test('names pass the allow-list again', () => {
  const named = gradebookOf(recordOf(logOf(began(), joins('a', 'M\u202ei\u0007na\u200b', 0))), sources);
  expect(named.learners[0]?.name).toBe('Mina');
});

test('who is forgotten is counted and otherwise gone', () => {
  const record = recordOf(lesson.map((event) => (concerns(event, 'a') ? forgetting(event, 'a') : event)));
  const without = gradebookOf(record, sources);
  expect(JSON.stringify([...without.learners])).not.toContain('Mina');
  expect(without.learners.map(({id}) => id)).toEqual(['b', 'c', 'd']);
  expect(without.forgotten).toBe(1);
  expect(without.polls[0]?.choices[0]?.votes).toBe(1);
  expect(without.remarks.map(({en}) => en)).toEqual(['One learner was forgotten and is left out.']);
});

test('a log without its end, without its beginning, or with damage has a remark for each', () => {
  const damage = {en: 'log.jsonl:7: not an event', ko: 'log.jsonl:7: 기록이 아님'};
  const part = gradebookOf(recordOf(lesson.slice(2, -1)), {...sources, remarks: [damage]});
  expect(part.remarks[0]).toBe(damage);
  expect(part.remarks.slice(1).map(({en}) => en)).toEqual([
    'The beginning of this class is missing, so its title and course are not known.',
    'One person is not known, because the line that says who they are cannot be read. What they did is left out; if one of them led the class, so are quizzes and polls.',
    'This class was never ended: it may still be running, or it broke off.',
  ]);
  expect(part.startedAt).toBeUndefined();
  expect(part.learners[0]?.works.get('fix-cmd')?.passedAt).toBe(start + 7 * minute);
});

test('people whose line is lost have a remark', () => {
  const lost = gradebookOf(recordOf(lesson.filter(({k, seq}) => k !== 'join' || seq > 4)), sources);
  expect(lost.learners.map(({id}) => id)).toEqual(['c', 'd']);
  expect(lost.remarks.map(({ko}) => ko)).toEqual([
    '2명은 누구인지 적힌 줄을 읽을 수 없어서, 그 사람들이 한 일은 빠져 있어요. 진행한 강사라면 퀴즈와 설문도 빠져요.',
  ]);
});

test('a class of nobody is a gradebook of nobody', () => {
  const nobody = gradebookOf(recordOf([]), sources);
  expect(nobody).toMatchObject({learners: [], exercises: [], quizzes: [], polls: [], forgotten: 0});
});
