import {currentQuestion, isListQuestion} from '../app/question.ts';
import type {State} from '../app/state.ts';
import type {Question} from '../quiz/question.ts';
import {inlineText} from './blocks.ts';
import type {Look} from './look.ts';

/** A question that is answered by choosing from a list. */
export type ListQuestion = Extract<Question, {kind: 'single' | 'multi' | 'truefalse'}>;

/** The list question that waits for its answer in front of the learner. */
export function listOf(state: State): ListQuestion | undefined {
  const {screen} = state;
  if (state.over || screen.kind !== 'lesson' || screen.step.kind !== 'question' || screen.step.answer.grade)
    return undefined;
  const question = currentQuestion(state, screen);
  return isListQuestion(question) ? question : undefined;
}

/** The rows of the list: the choices, with their marks where several may be right, and then the row that settles the answer. */
export function choiceTexts(question: ListQuestion, state: State, look: Look): readonly string[] {
  const {screen} = state;
  const picked = screen.kind === 'lesson' && screen.step.kind === 'question' ? screen.step.answer.picked : [];
  const choices = question.choices.map(({inlines}, index) => {
    const box = question.kind === 'multi' ? (picked.includes(index) ? '[x] ' : '[ ] ') : '';
    return `${index + 1} ${box}${inlineText(inlines, look)}`;
  });
  return question.kind === 'multi' ? [...choices, look.say({en: '→ Check my answer', ko: '→ 답 확인하기'})] : choices;
}
