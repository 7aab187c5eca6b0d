import type {Page} from '../course/lesson.ts';
import {answerQuestion} from '../progress/progress.ts';
import {type Given, type Grade, grade} from '../quiz/grade.ts';
import type {Question} from '../quiz/question.ts';
import {scrolled} from './scroll.ts';
import type {Answering, LessonScreen, Press, State} from './state.ts';
import {type Step as Change, saved} from './update.ts';

/** The page in front of the learner; undefined on the closing page. */
export function currentPage(state: State, screen: LessonScreen): Page | undefined {
  return screen.lessons[state.language].pages[screen.page];
}

/** The question in front of the learner. */
export function currentQuestion(state: State, screen: LessonScreen): Question | undefined {
  return screen.step.kind === 'question' ? currentPage(state, screen)?.questions[screen.step.index] : undefined;
}

/** A question nobody has answered yet; `tries`: how often it was answered before, this time. */
export function unanswered(question: Question | undefined, tries: number): Answering {
  const blanks = question?.kind === 'fill' || question?.kind === 'predict' ? question.accept.length : 0;
  return {cursor: 0, picked: [], typed: Array.from({length: blanks}, () => ''), blank: 0, tries};
}

/** What a key on a question comes to: a change, or leaving it forwards or backwards. */
export type Move = Change | 'forward' | 'backward';

/** A key while a question is in front. */
export function questionKey(
  state: State,
  screen: LessonScreen,
  question: Question,
  answer: Answering,
  press: Press,
): Move {
  const {action, view} = press;
  if (action === 'skip') return 'forward';
  if (action === 'page-up' || action === 'page-down')
    return [withAnswer(state, screen, answer, scrolled(action, view) ?? 0)];
  if (answer.grade !== undefined) return answeredKey(state, screen, question, answer, press);
  if (action === 'back' && answer.typed.length === 0) return 'backward';
  switch (question.kind) {
    case 'fill':
    case 'predict':
      return fillKey(state, screen, question, answer, press);
    case 'bug':
      return bugKey(state, screen, question, answer, press);
    case 'single':
    case 'multi':
    case 'truefalse':
      // The list moves and chooses by itself and reports it as `highlighted` and `chosen`; only the mark is ours.
      return action === 'toggle' && question.kind === 'multi' ? chosen(state, answer.cursor, press.at) : [state];
    case 'order':
    case 'match':
    case 'config':
    case 'poll':
      return action === 'next' ? 'forward' : [state];
  }
}

function answeredKey(
  state: State,
  screen: LessonScreen,
  question: Question,
  answer: Answering,
  {action, view}: Press,
): Move {
  if (action === 'again') return [withAnswer(state, screen, unanswered(question, answer.tries + 1), 0)];
  if (action === 'next') return 'forward';
  if (action === 'back') return 'backward';
  const offset = action && scrolled(action, view);
  return offset === undefined ? [state] : [withAnswer(state, screen, answer, offset)];
}

function withAnswer(
  state: State,
  screen: LessonScreen,
  answer: Answering,
  scroll: LessonScreen['scroll'] = screen.scroll,
): State {
  if (screen.step.kind !== 'question') return state;
  return {...state, screen: {...screen, step: {...screen.step, answer}, scroll}};
}

type FillQuestion = Extract<Question, {kind: 'fill' | 'predict'}>;

function fillKey(
  state: State,
  screen: LessonScreen,
  question: FillQuestion,
  answer: Answering,
  {name, action, at}: Press,
): Move {
  const current = answer.typed[answer.blank] ?? '';
  const last = question.accept.length - 1;
  const put = (next: Partial<Answering>): Change => [withAnswer(state, screen, {...answer, ...next})];
  if (action === 'next') {
    if (current.trim() === '') return put({});
    return answer.blank < last
      ? put({blank: answer.blank + 1})
      : settle(state, screen, question, {kind: 'texts', texts: answer.typed}, at);
  }
  if (name === 'tab' || action === 'down') return put({blank: Math.min(last, answer.blank + 1)});
  if (action === 'up') return put({blank: Math.max(0, answer.blank - 1)});
  if (action === 'back' && current === '') return 'backward';
  if (name === 'backspace' || action === 'back')
    return put({typed: replaced(answer.typed, answer.blank, withoutLast(current))});
  const text = name === 'space' ? ' ' : [...name].length === 1 ? name : '';
  return text === '' ? [state] : put({typed: replaced(answer.typed, answer.blank, current + text)});
}

function replaced(texts: readonly string[], at: number, text: string): readonly string[] {
  return texts.map((one, index) => (index === at ? text : one));
}

const graphemes = new Intl.Segmenter();

function withoutLast(text: string): string {
  return Array.from(graphemes.segment(text), ({segment}) => segment)
    .slice(0, -1)
    .join('');
}

/** Pasted text goes into the blank under the cursor, its line breaks as blanks. */
export function pasted(state: State, text: string): Change {
  const {screen} = state;
  if (screen.kind !== 'lesson' || screen.step.kind !== 'question') return [state];
  const {answer} = screen.step;
  if (answer.grade !== undefined || answer.typed.length === 0) return [state];
  const typed = (answer.typed[answer.blank] ?? '') + text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 200);
  return [withAnswer(state, screen, {...answer, typed: replaced(answer.typed, answer.blank, typed)})];
}

type BugQuestion = Extract<Question, {kind: 'bug'}>;

function bugKey(
  state: State,
  screen: LessonScreen,
  question: BugQuestion,
  answer: Answering,
  {action, at}: Press,
): Change {
  const last = question.listing.lines.length - 1;
  const move = (to: number): Change => [
    withAnswer(state, screen, {...answer, cursor: Math.max(0, Math.min(to, last))}, 'follow'),
  ];
  switch (action) {
    case 'up':
      return move(answer.cursor - 1);
    case 'down':
      return move(answer.cursor + 1);
    case 'toggle':
      return [withAnswer(state, screen, {...answer, picked: toggled(answer.picked, answer.cursor)})];
    case 'next': {
      const lines = (answer.picked.length > 0 ? answer.picked : [answer.cursor]).map((index) => index + 1);
      return settle(state, screen, question, {kind: 'lines', lines}, at);
    }
    default:
      return [state];
  }
}

function toggled(picked: readonly number[], index: number): readonly number[] {
  return picked.includes(index) ? picked.filter((one) => one !== index) : [...picked, index].sort((a, b) => a - b);
}

/** The list moved its cursor. */
export function highlighted(state: State, index: number): Change {
  const {screen} = state;
  if (screen.kind !== 'lesson' || screen.step.kind !== 'question') return [state];
  return [withAnswer(state, screen, {...screen.step.answer, cursor: index})];
}

/** A row of the list was chosen: the answer itself, or for several answers a mark, and behind the last choice the row that settles it. */
export function chosen(state: State, index: number, at: number): Change {
  const {screen} = state;
  if (screen.kind !== 'lesson' || screen.step.kind !== 'question' || screen.step.answer.grade !== undefined)
    return [state];
  const question = currentQuestion(state, screen);
  const {answer} = screen.step;
  if (question?.kind === 'multi') {
    if (index < question.choices.length)
      return [withAnswer(state, screen, {...answer, cursor: index, picked: toggled(answer.picked, index)})];
    return settle(state, screen, question, {kind: 'choices', choices: answer.picked}, at);
  }
  if (question?.kind === 'bug') return settle(state, screen, question, {kind: 'lines', lines: [index + 1]}, at);
  if (question?.kind !== 'single' && question?.kind !== 'truefalse') return [state];
  if (question.choices[index] === undefined) return [state];
  return settle(
    withAnswer(state, screen, {...answer, picked: [index]}),
    screen,
    question,
    {kind: 'choices', choices: [index]},
    at,
  );
}

function settle(state: State, screen: LessonScreen, question: Question, given: Given, at: number): Change {
  if (screen.step.kind !== 'question') return [state];
  const result: Grade = grade(question, given);
  const {answer} = screen.step;
  const picked =
    given.kind === 'choices'
      ? given.choices
      : given.kind === 'lines'
        ? given.lines.map((line) => line - 1)
        : answer.picked;
  const progress = answerQuestion(state.progress, question.id, {at, hash: question.hash, outcome: result.outcome});
  return saved({...withAnswer(state, screen, {...answer, picked, grade: result}, 0), progress});
}

/** Is this step of the lesson one that the list component answers? */
export function isListQuestion(
  question: Question | undefined,
): question is Extract<Question, {kind: 'single' | 'multi' | 'truefalse'}> {
  return question?.kind === 'single' || question?.kind === 'multi' || question?.kind === 'truefalse';
}
