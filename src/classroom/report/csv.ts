import type {ClassAnswer} from '../protocol.ts';
import type {Gradebook, QuestionResult, Row} from './gradebook.ts';

/** Tells Excel that a file is UTF-8. */
const byteOrderMark = '\ufeff';

/** How a table is written: with a byte order mark or without. */
export type Mark = 'bom' | 'none';

/** A cell: texts are guarded, numbers are not. */
type Cell = string | number;

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

/**
 * Every attempt as RFC 4180, in the order of time: each check of an exercise with the rules that complained, each
 * answer to a question. Choices, items and lines are counted from 1.
 */
export function csvLongOf(book: Gradebook, mark: Mark): string {
  const head = ['time', 'id', 'name', 'alias', 'kind', 'item', 'attempt', 'outcome', 'score', 'minutes', 'detail'];
  const attempts = book.learners.flatMap((row) => [...checksOf(row), ...answersOf(row)]);
  const rows = attempts
    .sort((a, b) => a.at - b.at)
    .map(({at, row, cells}) => [iso(at), row.id, row.name, row.alias, ...cells]);
  return table([head, ...rows], mark);
}

interface Attempt {
  readonly at: number;
  readonly row: Row;
  readonly cells: readonly Cell[];
}

function checksOf(row: Row): readonly Attempt[] {
  return [...row.works].flatMap(([ex, {history}]) =>
    history.map(({at, ok, rules, ms}, index) => ({
      at,
      row,
      cells: ['check', ex, index + 1, ok ? 'passed' : 'failed', ok ? 1 : 0, minutes(ms), rules.join(' ')],
    })),
  );
}

function answersOf(row: Row): readonly Attempt[] {
  return [...row.results].flatMap(([quiz, {answers}]) =>
    answers.flatMap(({question, outcome, score, given, at}: QuestionResult) =>
      at === undefined || given === undefined
        ? []
        : [{at, row, cells: ['answer', `${quiz}/${question}`, 1, outcome, hundredths(score), '', answerText(given)]}],
    ),
  );
}

/** An answer in one line. */
function answerText(given: ClassAnswer): string {
  switch (given.kind) {
    case 'choices':
      return fromOne(given.choices);
    case 'order':
      return fromOne(given.items);
    case 'pairs':
      return fromOne(given.rights);
    case 'texts':
      return given.texts.join(' | ');
    case 'lines':
      return given.lines.join(' ');
  }
}

function fromOne(positions: readonly number[]): string {
  return positions.map((position) => position + 1).join(' ');
}

function table(rows: readonly (readonly Cell[])[], mark: Mark): string {
  const lines = rows.map((row) => `${row.map(field).join(',')}\r\n`);
  return `${mark === 'bom' ? byteOrderMark : ''}${lines.join('')}`;
}

function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = guarded(cell);
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text that no spreadsheet takes for a formula: `'` stands before what begins like one, also behind blanks and quotes,
 * in full width, and behind a semicolon, which separates cells in some countries.
 */
export function guarded(text: string): string {
  const inner = text.replace(/;(?=[\s"'‘’“”`]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/gu, ";'");
  const begins = /^(?:[\t\r\n]|[\s\p{C}"'‘’“”`´«»]*[=+\-@＝＋－＠﹦﹢﹣﹫−\t\r])/u.test(inner);
  return begins ? `'${inner}` : inner;
}

function minutes(ms: number): number {
  return Math.round(ms / 6000) / 10;
}

function hundredths(score: number): number {
  return Math.round(score * 100) / 100;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
