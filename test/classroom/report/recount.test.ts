import fc from 'fast-check';
import {expect, test} from 'vitest';
import {medianOf} from '../../../src/classroom/median.ts';
import type {ClassEvent} from '../../../src/classroom/protocol.ts';
import {classroom50Of} from '../../../src/classroom/report/classroom50.ts';
import {csvOf} from '../../../src/classroom/report/csv.ts';
import {csvLongOf} from '../../../src/classroom/report/csv-long.ts';
import {gradebookOf} from '../../../src/classroom/report/gradebook.ts';
import {jsonOf} from '../../../src/classroom/report/json.ts';
import {junitOf} from '../../../src/classroom/report/junit.ts';
import {recordOf} from '../../../src/classroom/report/record.ts';
import {strugglesOf} from '../../../src/classroom/report/struggles.ts';
import {concerns, forgetting} from '../../../src/io/class/forget.ts';
import {jumpingLog} from '../jumping-log.ts';
import {cellsOf} from './csv-cells.ts';
import {type Counted, recount} from './recount.ts';
import {sources} from './sample.ts';

/** The questions of the logs are called q1 to q3: one with a single right choice, one with two, one of another course. */
const questions = new Map(
  (
    [
      ['q1', 'q-port'],
      ['q2', 'q-many'],
    ] as const
  ).flatMap(([id, like]) => {
    const known = sources.questions.get(like);
    return known === undefined ? [] : [[id, {...known, question: {...known.question, id}, hashes: ['h']}] as const];
  }),
);

/** Points by hand: q1 wants exactly the first choice; q2 the first two, half a point for one of them and nothing else. */
function pointsOf(question: string, event: Extract<ClassEvent, {k: 'answer'}>): number {
  const chosen = event.given.kind === 'choices' ? new Set(event.given.choices) : new Set<number>();
  if (question === 'q1') return chosen.size === 1 && chosen.has(0) ? 1 : 0;
  if (question !== 'q2') return 0;
  const right = [0, 1].filter((choice) => chosen.has(choice)).length;
  const wrong = chosen.size - right;
  return Math.max(0, (right - wrong) / 2);
}

/** What counts: the last answer in time. */
const standing = ({all}: Counted['answers'][number]) => all.filter(({isLate}) => !isLate).at(-1)?.event;
const scoreOf = (one: Counted['answers'][number]) => {
  const event = standing(one);
  return event === undefined ? 0 : pointsOf(one.question, event);
};
const exercisesOf = ({checks}: Counted) => [...new Set(checks.map(({ex}) => ex))];
const checksOf = ({checks}: Counted, ex: string) => checks.filter((check) => check.ex === ex);
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const pad = (cell: string | undefined) => (cell === '' ? 0 : Number(cell));

/** Some of the learners were taken out of the log afterwards. */
const anyClass = fc
  .tuple(jumpingLog, fc.subarray(['ann', 'bob', 'cem'], {maxLength: 2}))
  .map(([log, gone]) =>
    gone.reduce((left, who) => left.map((event) => (concerns(event, who) ? forgetting(event, who) : event)), log),
  );

const aClass = () =>
  anyClass.map((log) => ({log, counted: recount(log), book: gradebookOf(recordOf(log), {...sources, questions})}));

const runs = {numRuns: 1500};

test('the wide table', () => {
  fc.assert(
    fc.property(aClass(), ({counted, book}) => {
      const [head = [], ...rows] = cellsOf(csvOf(book, 'none'));
      expect(rows.map(([id]) => id)).toEqual(counted.learners.map(({id}) => id));
      for (const [index, learner] of counted.learners.entries()) {
        const cell = (name: string) => rows[index]?.[head.indexOf(name)];
        expect(cell('state')).toBe(learner.isRemoved ? 'removed' : 'present');
        for (const ex of exercisesOf(learner)) {
          const checks = checksOf(learner, ex);
          expect(cell(`${ex} checks`)).toBe(String(checks.length));
          expect(cell(`${ex} passed`)).toBe(checks.some(({ok}) => ok) ? '1' : '0');
        }
        for (const quiz of counted.quizzes.keys()) {
          const own = learner.answers.filter((one) => one.quiz === quiz);
          expect(pad(cell(`quiz-${quiz + 1} score`))).toBeCloseTo(sum(own.map(scoreOf)), 2);
          const late = own.filter(({all}) => all.length > 0 && all.every(({isLate}) => isLate)).length;
          expect(pad(cell(`quiz-${quiz + 1} late`))).toBe(late);
        }
      }
      const tried = new Set(counted.learners.flatMap(exercisesOf));
      expect(head.filter((name) => name.endsWith(' passed'))).toHaveLength(tried.size);
    }),
    runs,
  );
});

test('the long table has every check and every answer, and adds up to the wide one', () => {
  fc.assert(
    fc.property(aClass(), ({counted, book}) => {
      const [head = [], ...rows] = cellsOf(csvLongOf(book, 'none'));
      const told = rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
      const seqs = counted.learners.flatMap(({checks, lateChecks, answers}) => [
        ...[...checks, ...lateChecks].map(({seq}) => seq),
        ...answers.flatMap(({all}) => all.map(({event}) => event.seq)),
      ]);
      expect(told.map(({seq}) => Number(seq))).toEqual(seqs.toSorted((a, b) => a - b));
      for (const learner of counted.learners) {
        const own = told.filter(({id}) => id === learner.id);
        for (const {quiz, question, all} of learner.answers) {
          const same = own.filter((row) => row.quiz === `quiz-${quiz + 1}` && row.item === question);
          expect(same.map(({attempt}) => Number(attempt))).toEqual(all.map((_, index) => index + 1));
          expect(same.map(({late}) => late === '1')).toEqual(all.map(({isLate}) => isLate));
          const counts = same.filter(({counts: one}) => one === '1').map(({seq}) => Number(seq));
          const last = all.filter(({isLate}) => !isLate).at(-1)?.event.seq;
          expect(counts).toEqual(last === undefined ? [] : [last]);
        }
        const points = own.filter(({kind, counts}) => kind === 'answer' && counts === '1').map(({score}) => pad(score));
        expect(sum(points)).toBeCloseTo(sum(learner.answers.map(scoreOf)), 1);
        for (const check of learner.checks) {
          const row = own.find(({seq}) => seq === String(check.seq));
          expect(row?.rules).toBe(check.rules.map(({id, n}) => `${id}:${n}`).join(' '));
          expect(Number(row?.findings)).toBe(sum(check.rules.map(({n}) => n)));
          const first = checksOf(learner, check.ex).find(({ok}) => ok)?.seq;
          expect(row?.counts).toBe(first === check.seq ? '1' : '0');
          expect(Number(row?.seconds)).toBeGreaterThanOrEqual(0);
          expect(row?.late).toBe('');
        }
        for (const {seq} of learner.lateChecks)
          expect(own.find((row) => row.seq === String(seq))).toMatchObject({late: '1', counts: '0'});
      }
    }),
    runs,
  );
});

test('json, junit and classroom50', () => {
  fc.assert(
    fc.property(aClass(), ({log, counted, book}) => {
      const json = JSON.parse(jsonOf(book, 's', 'en'));
      expect(
        json.polls.map(({id, choices}: {id: string; choices: {votes: number}[]}) => [
          id,
          choices.map(({votes}) => votes),
        ]),
      ).toEqual(counted.polls.map(({id, votes}) => [id, votes]));
      expect(json.quizzes.map(({questions: all}: {questions: string[]}) => all)).toEqual(counted.quizzes);
      expect(json.forgotten).toBe(new Set(log.flatMap((event) => (event.k === 'forget' ? [event.learner] : []))).size);
      const exercises = new Set(counted.learners.flatMap(exercisesOf)).size;
      const asked = sum(counted.quizzes.map((all) => all.length));
      const suites = [
        ...junitOf(book, 'en').matchAll(
          /<testsuite name="(\w+)" .* tests="(\d+)" failures="(\d+)" .* skipped="(\d+)"/g,
        ),
      ];
      const results = JSON.parse(classroom50Of(book, 's'));
      expect(results).toHaveLength(counted.learners.filter(({isRemoved}) => !isRemoved).length);
      for (const [index, learner] of counted.learners.entries()) {
        const works = exercisesOf(learner);
        const failed = works.filter((ex) => checksOf(learner, ex).every(({ok}) => !ok)).length;
        const graded = learner.answers.filter((one) => standing(one) !== undefined && one.question !== 'q3');
        const notRight = graded.filter((one) => scoreOf(one) < 1).length;
        expect(suites[index]?.slice(1)).toEqual([
          learner.id,
          String(exercises + asked),
          String(failed + notRight),
          String(exercises - works.length + asked - graded.length),
        ]);
        expect(json.learners[index].exercises.map((one: {id: string; failed: number}) => [one.id, one.failed])).toEqual(
          works.map((ex) => [ex, checksOf(learner, ex).filter(({ok}) => !ok).length]),
        );
        const result = results.find(({owner}: {owner: string}) => owner === learner.id);
        expect(result === undefined).toBe(learner.isRemoved);
        if (result !== undefined)
          expect(result.score).toBe(
            100 * (works.length - failed) + sum(learner.answers.map((one) => Math.round(100 * scoreOf(one)))),
          );
      }
    }),
    runs,
  );
});

test('what the class got stuck on', () => {
  fc.assert(
    fc.property(aClass(), ({counted, book}) => {
      const {rules, exercises, questions: asked} = strugglesOf(book);
      const present = counted.learners.filter(({isRemoved}) => !isRemoved);
      const checks = present.flatMap(({id, checks: all}) => all.map((check) => ({id, check})));
      const ids = new Set(checks.flatMap(({check}) => check.rules.map(({id}) => id)));
      expect(new Set(rules.map(({rule}) => rule))).toEqual(ids);
      for (const {rule, people, tries, open} of rules) {
        const met = checks.filter(({check}) => check.rules.some(({id}) => id === rule));
        expect(people).toBe(new Set(met.map(({id}) => id)).size);
        expect(tries).toBe(met.length);
        const stuck = present.filter((learner) =>
          exercisesOf(learner).some((ex) => {
            const own = checksOf(learner, ex);
            return own.every(({ok}) => !ok) && own.at(-1)?.rules.some(({id}) => id === rule);
          }),
        );
        expect(open).toBe(stuck.length);
      }
      for (const {ex, tried, passed, checks: count, median} of exercises) {
        const own = present.map((learner) => checksOf(learner, ex)).filter((all) => all.length > 0);
        expect([tried, count]).toEqual([own.length, sum(own.map((all) => all.length))]);
        expect(passed).toBe(own.filter((all) => all.some(({ok}) => ok)).length);
        const times = book.learners.flatMap(({state, works}) => {
          const work = state === 'present' ? works.get(ex) : undefined;
          return work?.passedAt === undefined ? [] : [work.ms];
        });
        expect(median).toBe(medianOf(times));
      }
      for (const {quiz, question, answered, wrong, partly, late, missing} of asked) {
        const own = present.flatMap(({answers}) =>
          answers.filter((one) => `quiz-${one.quiz + 1}` === quiz && one.question === question),
        );
        const graded = question === 'q3' ? [] : own.filter((one) => standing(one) !== undefined);
        expect([answered, wrong, partly]).toEqual([
          graded.length,
          graded.filter((one) => scoreOf(one) === 0).length,
          graded.filter((one) => scoreOf(one) > 0 && scoreOf(one) < 1).length,
        ]);
        expect(missing).toBe(own.filter(({all}) => all.length === 0).length);
        expect(late).toBe(own.filter(({all}) => all.length > 0 && all.every(({isLate}) => isLate)).length);
      }
    }),
    runs,
  );
});
