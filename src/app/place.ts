import type {ClassOverlay} from './class-state.ts';
import {isWriting} from './class-write.ts';
import {pageOf} from './doors.ts';
import type {KeyPlace} from './keys.ts';
import {asked} from './question.ts';
import type {State} from './state.ts';

/** Where the keys go now. */
export function placeOf(state: State): KeyPlace {
  switch (state.over?.kind) {
    case 'card':
      return pageOf(state.over.card, state.course) ? 'card' : 'over';
    case 'help':
      return 'over';
    case 'find':
      return 'find';
    case 'class':
      return placeOver(state.over);
    case undefined:
      return placeBelow(state);
  }
}

function placeOver(over: ClassOverlay): KeyPlace {
  const {page} = over;
  if (isWriting(over)) return 'class-ask';
  if (page === 'share' || page === 'leave') return 'confirm';
  return page === 'hints' || page === 'shared' ? 'over' : 'class';
}

/** Where the keys would go if nothing lay over the screen. */
export function placeBelow(state: State): KeyPlace {
  switch (state.screen.kind) {
    case 'home':
    case 'opening':
      return 'home';
    case 'lesson':
      if (state.screen.step.kind !== 'question') return 'lesson';
      return state.screen.step.answer.grade === undefined ? 'question' : 'answered';
    case 'exercise':
      if (state.screen.panel.kind === 'confirm') return 'confirm';
      return state.screen.panel.kind === 'verdict' ? 'exercise' : 'panel';
    case 'quiz-menu':
      return state.screen.confirm ? 'confirm' : 'quiz-menu';
    case 'quiz':
      if (state.screen.confirm) return 'confirm';
      return state.screen.answering?.grade === undefined ? 'quiz' : 'answered';
    case 'results':
      return 'results';
    case 'statistics':
      return 'statistics';
    case 'class-quiz':
      return state.screen.answering?.grade === undefined && state.screen.missing === undefined
        ? 'class-quiz'
        : 'class-seen';
  }
}

/** True while printable keys are text for a field and not commands. */
export function isTyping(state: State): boolean {
  if (state.over) return state.over.kind === 'find' || (state.over.kind === 'class' && isWriting(state.over));
  const answering = asked(state)?.answering;
  return answering?.draft.kind === 'texts' && answering.grade === undefined;
}
