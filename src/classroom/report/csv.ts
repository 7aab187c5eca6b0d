import {type Cell, hundredths, iso, type Mark, table} from './csv-table.ts';
import type {Gradebook, Row} from './gradebook.ts';

/**
 * The gradebook as RFC 4180: a row for each learner; three columns for each exercise (passed: 1 or 0, checks, minutes),
 * three for each quiz (score, of how many, how many came late). What was not tried is empty. Headings are the same in
 * every language.
 */
export function csvOf(book: Gradebook, mark: Mark): string {
  const head = [
    'id',
    'name',
    'alias',
    'state',
    'joined',
    ...book.exercises.flatMap((ex) => [`${ex} passed`, `${ex} checks`, `${ex} minutes`]),
    ...book.quizzes.flatMap(({id}) => [`${id} score`, `${id} of`, `${id} late`]),
  ];
  const rows = book.learners.map((row) => [
    row.id,
    row.name,
    row.alias,
    row.state,
    iso(row.joinedAt),
    ...book.exercises.flatMap((ex) => exerciseCells(row, ex)),
    ...book.quizzes.flatMap(({id}) => quizCells(row, id)),
  ]);
  return table([head, ...rows], mark);
}

function exerciseCells({works}: Row, ex: string): readonly Cell[] {
  const work = works.get(ex);
  return work === undefined ? ['', '', ''] : [work.passedAt === undefined ? 0 : 1, work.checks, minutes(work.ms)];
}

function quizCells({results}: Row, quiz: string): readonly Cell[] {
  const result = results.get(quiz);
  if (result?.answers.every(({outcome}) => outcome === 'missing') !== false) return ['', result?.of ?? '', ''];
  return [hundredths(result.score), result.of, result.answers.filter(({outcome}) => outcome === 'late').length];
}

function minutes(ms: number): number {
  return Math.round(ms / 6000) / 10;
}
