import {unanswered} from '../quiz/answering.ts';
import {withShuffledChoices} from '../quiz/shuffle.ts';
import type {Text} from '../text/language.ts';
import {answerFor, answeringOf, authorsPlaces} from './class-answer.ts';
import {inClass} from './class-offer.ts';
import type {ClassQuizScreen, ClassRoom} from './class-state.ts';
import {type Asked, questionKey} from './question.ts';
import {comeBack} from './quiz.ts';
import {scrolled} from './scroll.ts';
import type {Effect, Event, Press, State} from './state.ts';
import {atHome, type Step as Change, saved} from './update.ts';

type QuizView = NonNullable<ClassRoom['view']['quiz']>;

/** Goes to the question that the class is asked now. */
export function openClassQuestion(state: State, quiz: string, q: string): Change {
  const {over: _, ...rest} = state;
  const {screen} = state;
  const from = screen.kind === 'class-quiz' ? screen.from : screen.kind === 'opening' ? atHome(state).screen : screen;
  const back = from.kind === 'class-quiz' ? from.from : from;
  const next: ClassQuizScreen = {kind: 'class-quiz', quiz, q, scroll: 0, from: back};
  const page = placeOf(state, q);
  if (page === undefined) return [{...rest, screen: {...next, missing: notInCourse}}];
  return [
    {...rest, screen: next},
    {type: 'load-questions', questions: [{id: q, ...page}]},
  ];
}

function placeOf({course}: State, q: string) {
  for (const {id: lesson, number, pages} of course.lessons)
    for (const {id: page, questions} of pages) if (questions.includes(q)) return {lesson, number, page};
  return undefined;
}

const notInCourse: Text = {
  en: 'This question is not in your course (another version of the lessons). Answer aloud, or look at the board.',
  ko: '이 문제는 내 코스에 없어요(레슨 버전이 달라요). 말로 답하거나 현황판을 보세요.',
};
const hasChanged: Text = {
  en: 'This question reads differently in your course (another version of the lessons). Answer aloud, or look at the board.',
  ko: '이 문제는 내 코스의 문제와 내용이 달라요(레슨 버전이 달라요). 말로 답하거나 현황판을 보세요.',
};
const notForClasses: Text = {
  en: 'A class cannot be asked to write a file as an answer. Answer aloud, or look at the board.',
  ko: '파일을 써서 답하는 문제는 수업에서 함께 풀 수 없어요. 말로 답하거나 현황판을 보세요.',
};

/** The question has been read. */
export function classQuestionLoaded(
  state: State,
  screen: ClassQuizScreen,
  {questions}: Extract<Event, {type: 'questions-loaded'}>,
): Change {
  const texts = questions[screen.q];
  const quiz = quizOf(state, screen);
  if (screen.current !== undefined || quiz === undefined) return [state];
  // The question before this one was still being read.
  if (texts === undefined && Object.keys(questions).length > 0) return [state];
  const asked = quiz.questions.find(({id}) => id === screen.q);
  const wrong =
    texts === undefined
      ? notInCourse
      : asked !== undefined && ![texts.en.hash, texts.ko.hash].includes(asked.hash)
        ? hasChanged
        : texts.en.kind === 'config'
          ? notForClasses
          : undefined;
  if (texts === undefined || wrong !== undefined)
    return [{...state, screen: {...screen, ...(wrong && {missing: wrong})}}];
  const seed = seedOf(state, screen);
  const shown = {en: withShuffledChoices(texts.en, seed), ko: withShuffledChoices(texts.ko, seed)};
  return [{...state, screen: answered(state, {...screen, current: {texts, shown}}, quiz)}];
}

/** Everybody has the choices in an order of their own, and the same one whenever they come back. */
function seedOf({class: room}: State, {quiz}: Pick<ClassQuizScreen, 'quiz'>): string {
  return `${room?.learner ?? ''} ${quiz}`;
}

function quizOf(state: State, {quiz}: ClassQuizScreen): QuizView | undefined {
  const view = state.class?.view.quiz;
  return view?.id === quiz ? view : undefined;
}

/** The screen with what is known of the answer. */
function answered(state: State, screen: ClassQuizScreen, quiz: QuizView): ClassQuizScreen {
  const {current, q} = screen;
  if (current === undefined) return screen;
  const places = authorsPlaces(current.texts[state.language], current.shown[state.language]);
  const draft = screen.answering?.draft ?? state.class?.drafts[keyOf(screen)];
  const answer = Object.hasOwn(quiz.answers, q) ? quiz.answers[q] : undefined;
  const revealed = Object.hasOwn(quiz.revealed, q) ? quiz.revealed[q] : undefined;
  const answering = answeringOf(current.shown[state.language], places, seedOf(state, screen), {
    ...(draft && {draft}),
    ...(answer && {answer}),
    ...(revealed && {revealed}),
  });
  return {...screen, answering};
}

const keyOf = ({quiz, q}: ClassQuizScreen): string => `${quiz} ${q}`;

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
  en: 'Answers do not count any more. The instructor shows the right one in a moment.',
  ko: '마감돼서 이제 답을 바꿀 수 없어요. 곧 강사가 정답을 보여 줄 거예요.',
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
