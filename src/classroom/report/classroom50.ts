import type {Gradebook, Row} from './gradebook.ts';

/** The shape that Classroom 50 collects: foundation50/classroom50, wiki page Advanced Autograding, "result.json contract". */
const schema = 'classroom50/result/v1';
/** Scores there are whole numbers: parts of a question need room. */
const most = 100;

/**
 * A class as a list of `classroom50/result/v1`, one for each learner who is still in it; ends with a newline. `owner` is the name
 * the learner gave, so it is their GitHub login if they joined with that. A class has no commits: where the schema
 * wants one it gets the name of the submission, as in corrections made by hand there.
 */
export function classroom50Of(book: Gradebook, session: string): string {
  const results = book.learners.filter(({state}) => state === 'present').map((row) => resultOf(row, book, session));
  return `${JSON.stringify(results, undefined, 2)}\n`;
}

function resultOf(row: Row, book: Gradebook, session: string) {
  const tests = testsOf(row, book);
  const at = new Date(lastOf(row, book)).toISOString();
  const submission = `submit/${at.slice(0, 19).replaceAll(':', '-')}Z-${row.id}`;
  const sum = (name: 'score' | 'max-score') => tests.reduce((all, test) => all + test[name], 0);
  return {
    schema,
    classroom: book.course.id === '' ? 'drydock' : book.course.id,
    assignment: session,
    assignment_type: 'individual',
    owner: row.name === '' ? row.id : row.name,
    submission,
    commit: submission,
    release: submission,
    review: submission,
    datetime: `${at.slice(0, 19)}Z`,
    score: sum('score'),
    'max-score': sum('max-score'),
    tests,
  };
}

function testsOf(row: Row, {exercises, quizzes}: Gradebook) {
  return [
    ...exercises.map((ex) => test(ex, row.works.get(ex)?.passedAt === undefined ? 0 : 1)),
    ...quizzes.flatMap(({id}) =>
      (row.results.get(id)?.answers ?? [])
        .filter(({outcome}) => outcome !== 'ungraded')
        .map(({question, score}) => test(`${id}/${question}`, score)),
    ),
  ];
}

function test(name: string, score: number) {
  return {'test-name': name, passed: score === 1, score: Math.round(score * most), 'max-score': most};
}

/** When the learner last did something that counts. */
function lastOf({id, joinedAt}: Row, {attempts}: Gradebook): number {
  return attempts.reduce((last, {learner, at}) => (learner === id ? Math.max(last, at) : last), joinedAt);
}
