import {asked, isListQuestion} from '../app/question.ts';
import type {State} from '../app/state.ts';
import type {Question} from '../quiz/question.ts';
import {inlineText} from './blocks.ts';
import type {Look} from './look.ts';

/** A question that is answered by choosing from a list. */
export type ListQuestion = Extract<Question, {kind: 'single' | 'multi' | 'truefalse' | 'poll'}>;

/** The list question that waits for its answer in front of the learner. */
export function listOf(state: State): ListQuestion | undefined {
  const now = state.over ? undefined : asked(state);
  return now && now.answering.grade === undefined && isListQuestion(now.question) ? now.question : undefined;
}

/** The rows of the list: the choices, with their marks where several may be right, and then the row that settles the answer. */
export function choiceTexts(question: ListQuestion, state: State, look: Look): readonly string[] {
  const draft = asked(state)?.answering.draft;
  const picked = draft?.kind === 'choices' ? draft.picked : [];
  const choices = question.choices.map(({inlines}, index) => {
    const box = question.kind === 'multi' ? (picked.includes(index) ? '[x] ' : '[ ] ') : '';
    return `${index + 1} ${box}${inlineText(inlines, look)}`;
  });
  return question.kind === 'multi' ? [...choices, look.say({en: '→ Check my answer', ko: '→ 답 확인하기'})] : choices;
}
