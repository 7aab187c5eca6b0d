import type {ClassAnswer, Revealed} from '../classroom/protocol.ts';
import {type AnswerDraft, type Answering, givenBy, unanswered} from '../quiz/answering.ts';
import {type Given, grade} from '../quiz/grade.ts';
import type {Question} from '../quiz/question.ts';

/**
 * Between what one learner sees, with choices in an order of their own, and what the class speaks of: positions in the
 * author's order.
 */

/** The author's position of each choice that is shown, in the order shown. */
export function authorsPlaces(texts: Question, shown: Question): readonly number[] {
  if (!('choices' in texts) || !('choices' in shown)) return [];
  const {choices} = texts;
  return shown.choices.map((choice) => choices.indexOf(choice));
}

/** What is said to the class; undefined while the answer is not whole, or when a class does not ask such questions. */
export function answerFor(draft: AnswerDraft, places: readonly number[]): ClassAnswer | undefined {
  const given = draft.kind === 'config' ? undefined : givenBy(draft);
  switch (given?.kind) {
    case 'choices':
      return {kind: 'choices', choices: given.choices.map((at) => places[at] ?? at).sort((a, b) => a - b)};
    case 'texts':
      return {kind: 'texts', texts: given.texts.map((text) => text.slice(0, 300))};
    case 'order':
      return {kind: 'order', items: [...given.items]};
    case 'pairs':
      return {kind: 'pairs', rights: given.rights.map((right) => right ?? 0)};
    case 'lines':
      return {kind: 'lines', lines: [...given.lines]};
    case 'config':
    case undefined:
      return undefined;
  }
}

/** The draft that shows an answer of the class again. */
function draftOf(answer: ClassAnswer, fresh: AnswerDraft, places: readonly number[]): AnswerDraft {
  switch (answer.kind) {
    case 'choices':
      return fresh.kind === 'choices'
        ? {...fresh, picked: answer.choices.map((at) => places.indexOf(at)).sort((a, b) => a - b)}
        : fresh;
    case 'texts':
      return fresh.kind === 'texts' ? {...fresh, texts: fresh.texts.map((_, at) => answer.texts[at] ?? '')} : fresh;
    case 'order':
      return fresh.kind === 'order' ? {...fresh, items: answer.items} : fresh;
    case 'pairs':
      return fresh.kind === 'pairs' ? {...fresh, rights: answer.rights} : fresh;
    case 'lines':
      return fresh.kind === 'lines' ? {...fresh, marked: answer.lines.map((line) => line - 1)} : fresh;
  }
}

/** A question as it comes back to a learner: with what they began, else what they answered; graded once it is revealed. */
export function answeringOf(
  shown: Question,
  places: readonly number[],
  seed: string,
  known: {readonly draft?: AnswerDraft; readonly answer?: ClassAnswer; readonly revealed?: Revealed},
): Answering {
  const fresh = unanswered(shown, 0, seed);
  const {draft, answer, revealed} = known;
  const said = answer && draftOf(answer, fresh.draft, places);
  if (revealed === undefined) return {...fresh, draft: draft ?? said ?? fresh.draft};
  // What counts is what the class has heard.
  if (said === undefined) return {...fresh, grade: {score: 0, outcome: 'ungraded'}};
  const given: Given | undefined = said.kind === 'config' ? undefined : givenBy(said);
  return {...fresh, draft: said, ...(given && {grade: grade(shown, given)})};
}
