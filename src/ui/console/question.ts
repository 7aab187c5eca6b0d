import {type AnswerDraft, unanswered} from '../../quiz/answering.ts';
import type {Question} from '../../quiz/question.ts';
import {hang} from '../../text/width.ts';
import type {Look} from '../look.ts';
import {drawBug, drawOrder, drawPairs} from '../screens/question-rows.ts';

/** Nobody's hand is on it. */
const nowhere = -1;

/**
 * What of a question without choices stands below its prompt: as learners get it, and the answer once it is revealed.
 * Those who teach may have an audience, so nothing of the answer before.
 */
export function drawBody(question: Question, isRevealed: boolean, look: Look): readonly string[] {
  const {draft} = unanswered(question, 0);
  switch (question.kind) {
    case 'bug':
      return draft.kind === 'lines' ? drawBug(question, untouched(draft), !isRevealed, look).lines : [];
    case 'order':
      return draft.kind === 'order'
        ? drawOrder(question, isRevealed ? {...draft, items: []} : untouched(draft), !isRevealed, look).lines
        : [];
    case 'match':
      return draft.kind === 'pairs' ? drawPairs(question, untouched(draft), !isRevealed, look).lines : [];
    case 'fill':
    case 'predict':
      return isRevealed ? drawAccepted(question.accept, look) : [];
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'poll':
    case 'config':
      return [];
  }
}

function untouched<Draft extends Extract<AnswerDraft, {cursor: number}>>(draft: Draft): Draft {
  return {...draft, cursor: nowhere};
}

function drawAccepted(accept: readonly (readonly string[])[], look: Look): string[] {
  const or = look.say({en: ' or ', ko: ' 또는 '});
  return accept.flatMap((texts, index) => {
    const lead = accept.length > 1 ? `${look.paint('good', '✓')} ${index + 1}. ` : `${look.paint('good', '✓')} `;
    return hang(lead, texts.map((text) => `\`${text}\``).join(or), look.columns);
  });
}
