import {withShuffledChoices} from '../quiz/shuffle.ts';
import type {Text} from '../text/language.ts';
import {answeringOf, authorsPlaces} from './class-answer.ts';
import type {ClassQuizScreen, ClassRoom} from './class-state.ts';
import {atHome, type Step as Change} from './go.ts';
import type {Event, State} from './state.ts';

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
export function seedOf({class: room}: State, {quiz}: Pick<ClassQuizScreen, 'quiz'>): string {
  return `${room?.learner ?? ''} ${quiz}`;
}

export function quizOf(state: State, {quiz}: ClassQuizScreen): QuizView | undefined {
  const view = state.class?.view.quiz;
  return view?.id === quiz ? view : undefined;
}

/** The screen with what is known of the answer. */
export function answered(state: State, screen: ClassQuizScreen, quiz: QuizView): ClassQuizScreen {
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

export const keyOf = ({quiz, q}: ClassQuizScreen): string => `${quiz} ${q}`;
