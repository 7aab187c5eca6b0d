import {asked, isListQuestion} from '../app/question.ts';
import type {State} from '../app/state.ts';
import type {Question} from '../quiz/question.ts';
import {cells, cut, wrap} from '../text/width.ts';
import {inlineText, readable} from './blocks.ts';
import type {Look} from './look.ts';

/** A question that is answered by choosing from a list. */
export type ListQuestion = Extract<Question, {kind: 'single' | 'multi' | 'truefalse' | 'poll'}>;

/** The list question that waits for its answer in front of the learner. */
export function listOf(state: State): ListQuestion | undefined {
  const now = state.over ? undefined : asked(state);
  return now && now.answering.grade === undefined && isListQuestion(now.question) ? now.question : undefined;
}

/** The row under the pointer; 0 where no list is in front. */
export function pointedAt(state: State): number {
  const draft = asked(state)?.answering.draft;
  return draft?.kind === 'choices' ? draft.cursor : 0;
}

/**
 * The rows of the list: the choices, with their marks where several may be right or one was chosen before (an exam),
 * and then the row that settles the answer.
 */
export function choiceTexts(question: ListQuestion, state: State, look: Look): readonly string[] {
  const draft = asked(state)?.answering.draft;
  const picked = draft?.kind === 'choices' ? draft.picked : [];
  const mark = (index: number) => {
    if (question.kind === 'multi') return picked.includes(index) ? '[x] ' : '[ ] ';
    if (picked.length === 0) return '';
    return picked.includes(index) ? '● ' : '○ ';
  };
  const choices = question.choices.map(({inlines}, index) => `${index + 1} ${mark(index)}${inlineText(inlines, look)}`);
  return question.kind === 'multi'
    ? [...choices, look.say({en: '→ That is my answer', ko: '→ 이대로 답하기'})]
    : choices;
}

/** How many cells a row of the list may take, without the pointer before it. */
export function rowWidth(look: Look): number {
  return Math.min(look.columns, readable) - 2;
}

/**
 * The lines of each row that fit into a height: all of them, else only of the row under the pointer all and of the
 * others the first, else only rows around the pointer; a row that is not in sight has no lines.
 */
export function fittedRows(
  rows: readonly string[],
  pointed: number,
  width: number,
  height: number,
): readonly (readonly string[])[] {
  const whole = rows.map((row) => wrap(row, width));
  if (whole.flat().length <= height) return whole;
  const tight = whole.map((lines, index) =>
    index === pointed || lines.length < 2 ? lines : [shortened(lines, width)],
  );
  let first = 0;
  let last = rows.length;
  while (tight.slice(first, last).flat().length > height && last - first > 1) {
    if (last - 1 > pointed && (first >= pointed || last - pointed > pointed - first)) last--;
    else first++;
  }
  return tight.map((lines, index) => (index >= first && index < last ? lines : []));
}

function shortened([line = '']: readonly string[], width: number): string {
  const plain = line.replace(/\x1b\[[0-9;]*m/g, '');
  return cells(plain) < width ? `${plain}…` : cut(`${plain}…`, width);
}
