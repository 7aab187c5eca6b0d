import {unanswered} from '../quiz/answering.ts';
import type {Text} from '../text/language.ts';
import {answerFor, authorsPlaces} from './class-answer.ts';
import {inClass} from './class-offer.ts';
import {answered, keyOf, openClassQuestion, quizOf, seedOf} from './class-question.ts';
import type {ClassQuizScreen} from './class-state.ts';
import {atHome, type Step as Change, saved} from './go.ts';
import type {Asked} from './question.ts';
import {questionKey} from './question-keys.ts';
import {comeBack} from './quiz.ts';
import {scrolled} from './scroll.ts';
import type {Effect, Press, State} from './state.ts';

/** The class has moved on: to the next question, to the answers, to another quiz. */
export function classQuizMoved(state: State): Change {
  const {screen} = state;
  const view = state.class?.view.quiz;
  if (screen.kind !== 'class-quiz' || view === undefined) return [state];
  const q = view.questions[view.current]?.id;
  if (q !== undefined && (view.id !== screen.quiz || q !== screen.q)) return openClassQuestion(state, view.id, q);
  const isRevealed = Object.hasOwn(view.revealed, screen.q);
  if (!isRevealed || screen.answering?.grade !== undefined) return [state];
  return [{...state, screen: {...answered(state, screen, view), scroll: 0}}];
}

/** Do answers to the question in front still count? */
export function isClosed(state: State, screen: ClassQuizScreen): boolean {
  const view = quizOf(state, screen);
  return view === undefined || view.isOver || view.closed.includes(screen.q) || inClass(state) === undefined;
}

/** A key while a question of the class is in front. */
export function classQuizKey(state: State, screen: ClassQuizScreen, question: Asked | undefined, press: Press): Change {
  const {action, view} = press;
  if (action === 'home') return backFrom(state, screen, press.at);
  const offset = action && scrolled(action, view);
  const isOpen = question !== undefined && question.answering.grade === undefined;
  if (!isOpen || action === 'page-up' || action === 'page-down')
    return [offset === undefined ? state : {...state, screen: {...screen, scroll: offset}}];
  if (isClosed(state, screen) && (action !== undefined || press.name.length === 1))
    return [{...state, notice: closedText}];
  const move = questionKey(state, question, press);
  return typeof move === 'string' ? [state] : move;
}

export const closedText: Text = {
  en: 'The question is closed: answers can no longer be changed.',
  ko: '마감된 문제라서 답을 바꿀 수 없어요.',
};

/** The answer was given: the class hears it, and it can be changed until the instructor closes the question. */
export function classAnswered(state: State, screen: ClassQuizScreen, question: Asked): Change {
  const {current} = screen;
  const {draft} = question.answering;
  if (current === undefined) return [state];
  const places = authorsPlaces(current.texts[state.language], current.shown[state.language]);
  const given = answerFor(draft, places);
  const shown: State = {...state, screen: {...screen, answering: question.answering}};
  if (given === undefined) return [shown];
  const isLive = state.class?.link === 'live';
  return [
    {...shown, notice: isLive ? sentText : keptText},
    {type: 'class-say', saying: {k: 'answer', quiz: screen.quiz, q: screen.q, given}},
  ];
}

const sentText: Text = {
  en: 'Your answer is on its way. You can change it until the instructor closes the question.',
  ko: '답을 보냈어요. 강사가 마감할 때까지 바꿀 수 있어요.',
};
const keptText: Text = {
  en: 'Your answer is kept and goes to the class as soon as it can be reached. You can still change it.',
  ko: '답을 저장했어요. 연결되면 바로 수업에 보내요. 지금도 바꿀 수 있어요.',
};

/** Back to where somebody was when the class asked. */
export function backFrom(state: State, {from}: ClassQuizScreen, at: number): Change {
  switch (from.kind) {
    case 'quiz':
      return comeBack(state, from, at);
    case 'exercise':
      return [{...state, screen: from}, {type: 'check'}];
    case 'home':
    case 'opening':
      return saved(atHome(state));
    default:
      return [{...state, screen: from}];
  }
}

/** Has anything been put down that the class has not heard? */
export function isUnsaid(state: State, screen: ClassQuizScreen): boolean {
  const {current, answering, q} = screen;
  if (current === undefined || answering === undefined || answering.grade !== undefined) return false;
  if (isClosed(state, screen)) return false;
  const shown = current.shown[state.language];
  const fresh = unanswered(shown, 0, seedOf(state, screen)).draft;
  const given = answerFor(answering.draft, authorsPlaces(current.texts[state.language], shown));
  const said = quizOf(state, screen)?.answers[q];
  if (said !== undefined) return JSON.stringify(given) !== JSON.stringify(said);
  return JSON.stringify(withoutCursor(answering.draft)) !== JSON.stringify(withoutCursor(fresh));
}

function withoutCursor(draft: object): object {
  return {...draft, cursor: 0, blank: 0};
}

/** Leaving a question of the class keeps what was put down for it. */
export function keepingDraft(before: State, after: State): State {
  const {screen} = before;
  const room = after.class;
  if (screen.kind !== 'class-quiz' || room === undefined || screen.answering === undefined) return after;
  if (screen.answering.grade !== undefined) return after;
  const isThere = after.screen.kind === 'class-quiz' && keyOf(after.screen) === keyOf(screen);
  if (isThere) return after;
  return {...after, class: {...room, drafts: {...room.drafts, [keyOf(screen)]: screen.answering.draft}}};
}

/** A watcher that an exercise left behind is stopped when somebody goes elsewhere. */
export function leftBehind({screen}: State): readonly Effect[] {
  const isThere = screen.kind === 'exercise' || (screen.kind === 'class-quiz' && screen.from.kind === 'exercise');
  return isThere ? [{type: 'leave-exercise'}] : [];
}
