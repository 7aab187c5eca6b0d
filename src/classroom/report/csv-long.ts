import type {ClassAnswer} from '../protocol.ts';
import type {Attempt} from './attempts.ts';
import {type Cell, hundredths, iso, type Mark, table} from './csv-table.ts';
import type {Gradebook, Row} from './gradebook.ts';

/** The columns of every attempt, then those of its kind. */
const head = ['time', 'seq', 'id', 'name', 'alias', 'state', 'kind', 'attempt', 'counts', 'seconds'];
const headOfKind = ['quiz', 'item', 'outcome', 'score', 'late', 'findings', 'rules', 'answer'];

/**
 * Every attempt as RFC 4180, in the order of the log: each check of an exercise, each answer to a question, also what
 * another replaced or what came too late. A column holds numbers or texts, never both; what does not apply is empty.
 * Choices, items and lines are counted from 1. Headings are the same in every language.
 */
export function csvLongOf(book: Gradebook, mark: Mark): string {
  const learners = new Map(book.learners.map((row) => [row.id, row]));
  const rows = book.attempts.flatMap((attempt) => {
    const row = learners.get(attempt.learner);
    return row === undefined ? [] : [[...cellsOf(attempt, row), ...cellsOfKind(attempt)]];
  });
  return table([[...head, ...headOfKind], ...rows], mark);
}

function cellsOf({at, seq, kind, number, counts, ms}: Attempt, {id, name, alias, state}: Row): readonly Cell[] {
  return [iso(at), seq, id, name, alias, state, kind, number, counts ? 1 : 0, Math.round(ms / 1000)];
}

function cellsOfKind(attempt: Attempt): readonly Cell[] {
  switch (attempt.kind) {
    case 'check': {
      const {ex, ok, rules, isLate} = attempt;
      const findings = rules.reduce((sum, {n}) => sum + n, 0);
      const names = rules.map(({id, n}) => `${id}:${n}`).join(' ');
      return ['', ex, ok ? 'passed' : 'failed', ok ? 1 : 0, isLate ? 1 : '', findings, names, ''];
    }
    case 'answer': {
      const {quiz, question, outcome, score, isLate, given} = attempt;
      const points = outcome === 'ungraded' ? '' : hundredths(score);
      return [quiz, question, outcome, points, isLate ? 1 : 0, '', '', answerText(given)];
    }
  }
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
