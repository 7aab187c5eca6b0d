import {type AnswerDraft, type ConfigDraft, givenBy, unanswered} from '../quiz/answering.ts';
import {grade} from '../quiz/grade.ts';
import type {Question} from '../quiz/question.ts';
import {answered} from '../quiz/run.ts';
import type {QuizScreen, State} from './state.ts';

/**
 * An exam when somebody turns to another question: what was put down stays there for when they come back, and where it
 * is whole it counts as the answer, as it would on paper. Other quizzes come back as they are.
 */
export function withPutDown(screen: QuizScreen, language: State['language'], at: number): QuizScreen {
  const {run, current, answering, drafts} = screen;
  const question = current?.[language];
  if (run.mode !== 'exam' || question === undefined || answering === undefined) return screen;
  const {draft} = answering;
  const kept = {...screen, drafts: {...drafts, [question.id]: draft}};
  if (draft.kind === 'config' || !isPutDown(draft, question, run.seed)) return kept;
  const given = givenBy(draft);
  if (given === undefined || sameAnswer(run.answers[question.id]?.draft, draft)) return kept;
  const answer = {draft, grade: grade(question, given), hash: question.hash, at};
  return {...kept, run: answered(run, question.id, answer)};
}

/** A file in the editor is judged by its rules, when Enter asks for it. */
type JudgedAtOnce = Exclude<AnswerDraft, ConfigDraft>;

/** Has anybody done anything here? A cursor that moved is no answer. */
function isPutDown(draft: JudgedAtOnce, question: Question, seed: string): boolean {
  switch (draft.kind) {
    case 'choices':
      return draft.picked.length > 0;
    case 'lines':
      return draft.marked.length > 0;
    case 'order': {
      const first = unanswered(question, 0, seed).draft;
      return first.kind === 'order' && first.items.join() !== draft.items.join();
    }
    case 'texts':
    case 'pairs':
      return true;
  }
}

function sameAnswer(before: AnswerDraft | undefined, now: JudgedAtOnce): boolean {
  if (before === undefined || before.kind === 'config') return false;
  return JSON.stringify(givenBy(before)) === JSON.stringify(givenBy(now));
}
