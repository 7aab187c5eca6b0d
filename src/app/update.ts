import {chooseLanguage, chooseTheme} from '../progress/progress.ts';
import type {Text} from '../text/language.ts';
import {classChanged} from './class.ts';
import {classActionOf} from './class-keys.ts';
import {isPaused} from './class-offer.ts';
import {chooseRow, classKey, classLeft, classPanelKey} from './class-panel.ts';
import {closedAction, closedLesson, examText, isExam, isWork, lessonOf, pausedText} from './class-policy.ts';
import {classQuestionLoaded} from './class-question.ts';
import {classQuizKey, closedText, isClosed, leftBehind} from './class-quiz.ts';
import type {ClassOverlay} from './class-state.ts';
import {classWoke, toldToClass} from './class-tell.ts';
import {isWriting, pastedIntoLine} from './class-write.ts';
import {doors, pageOf} from './doors.ts';
import {checked, exerciseKey, exerciseOpened, highlighted as listingReady} from './exercise.ts';
import {findKey, openFind, openHit, typed} from './find.ts';
import {type Action, actionOf, type KeyPlace} from './keys.ts';
import {lessonKey, lessonOpened} from './lesson.ts';
import {asked, chosen, fragmentEdited, fragmentJudged, highlighted, ordered, pasted} from './question.ts';
import {cardsScheduled, comeBack, questionsLoaded, quizKey, quizMenuKey, quizOpened, woke} from './quiz.ts';
import {resultsKey} from './results.ts';
import {scrolled} from './scroll.ts';
import type {
  Effect,
  Event,
  FindOverlay,
  HomeScreen,
  Left,
  Overlay,
  Place,
  Press,
  QuizWish,
  State,
  StatisticsScreen,
  View,
} from './state.ts';

export type Step = readonly [State, ...Effect[]];

/** The only place that decides: what the app is after something happened, and what the world is asked to do. */
export function update(state: State, event: Event): Step {
  return toldToClass(state, decided(state, event), event);
}

function decided(state: State, event: Event): Step {
  switch (event.type) {
    case 'key':
      return key({...withoutNotice(state), now: event.at}, event.key, event.view, event.at);
    case 'pasted':
      return textPasted(state, event.text);
    case 'highlighted':
      return highlighted(state, event.index);
    case 'ordered':
      return ordered(state, event.rows);
    case 'fragment-edited':
      return fragmentEdited(state, event);
    case 'fragment-judged':
      return fragmentJudged(state, event);
    case 'chosen':
      return rowChosen(withoutNotice(state), event.index, event.at);
    case 'lesson-opened':
      return lessonOpened(state, event);
    case 'exercise-opened':
      return exerciseOpened(state, event);
    case 'checked':
      return checked(state, event);
    case 'highlighting':
      return [listingReady(state, event)];
    case 'quiz-opened':
      return quizOpened(state, event);
    case 'questions-loaded':
      return state.screen.kind === 'class-quiz'
        ? classQuestionLoaded(state, state.screen, event)
        : questionsLoaded(state, event);
    case 'scheduled':
      return cardsScheduled(state, event);
    case 'statistics-read':
      return [{...state, screen: {kind: 'statistics', statistics: event.statistics, scroll: 0}}];
    case 'woke':
      return woke(state, event.at);
    case 'card-found':
      return [{...state, over: {kind: 'card', card: event.card, scroll: 0}}];
    case 'catalogue-loaded':
      return [{...state, catalogue: event.catalogue}];
    case 'go':
      return openPlace(state, event.place);
    case 'noticed':
      return [{...state, notice: event.notice}];
    case 'class-changed':
      return classChanged(state, event);
    case 'class-left':
      return classLeft(state, event.notice);
    case 'class-woke':
      return classWoke(state, event.at);
    case 'editor':
      return [{...state, isEditing: event.isOpen}];
    case 'open-failed':
      return state.screen.kind === 'opening' && samePlace(state.screen.what, event.what)
        ? [{...atHome(state), notice: event.notice}]
        : [state];
  }
}

/** A row of whatever is listed on the screen was chosen by its number. */
function rowChosen(state: State, index: number, at: number): Step {
  const {over, screen} = state;
  if (over?.kind === 'find') return openHit(state, {...over, selected: index});
  if (over?.kind === 'class') return chooseRow(state, over, index);
  if (over) return [state];
  if (isPaused(state) && asked(state)?.answering.grade === undefined && asked(state) !== undefined)
    return [{...state, notice: pausedText}];
  if (screen.kind === 'class-quiz' && isClosed(state, screen)) return [{...state, notice: closedText}];
  const enter = {name: 'enter', action: 'open', view: {offset: 0, reach: 0, height: 0}, at} as const;
  switch (screen.kind) {
    case 'home':
      return openDoor(state, {kind: 'home', selected: index});
    case 'quiz-menu':
      return quizMenuKey(state, {...screen, selected: index}, enter);
    case 'results':
      return resultsKey(state, {...screen, selected: index}, 'open', enter.view);
    default:
      return chosen(state, index, at);
  }
}

/** The state as somebody finds it who starts the app: at home, pointing at the place where they were. */
export function atHome(state: State, selected?: number): State {
  const rows = doors(state.course);
  const place = state.screen;
  const was = rows.findIndex((door) => {
    if (place.kind === 'lesson') return door.kind === 'lesson' && door.lesson.id === place.lessons[state.language].id;
    if (place.kind === 'exercise') return door.kind === 'exercise' && door.id === place.exercise.id;
    return door.kind === 'quiz' && quizScreens.has(place.kind);
  });
  const {over: _, left: __, ...rest} = state;
  return {...rest, screen: {kind: 'home', selected: selected ?? Math.max(0, was)}};
}

const quizScreens: ReadonlySet<State['screen']['kind']> = new Set(['quiz-menu', 'quiz', 'results', 'statistics']);

function withoutNotice(state: State): State {
  const {notice: _, ...rest} = state;
  return rest;
}

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

function key(state: State, name: string, view: View, at: number): Step {
  const typed = isTyping(state) && ([...name].length === 1 || name === 'space' || name === 'backspace');
  const ofClass = typed ? undefined : keyOfClass(state, name);
  if (ofClass) return ofClass;
  const action = typed ? undefined : actionOf(name, placeOf(state));
  const shared = action && sharedAction(state, action, at);
  if (shared) return shared;
  return state.over ? keyOver(state, state.over, name, action, view) : keyBelow(state, {name, action, view, at});
}

function keyOfClass(state: State, name: string): Step | undefined {
  const action = state.class && classActionOf(name, placeOf(state));
  return action && classKey(state, action);
}

function keyOver(state: State, over: Overlay, name: string, action: Action | undefined, view: View): Step {
  switch (over.kind) {
    case 'class':
      return classPanelKey(state, over, name, action, view);
    case 'find':
      return findKey(state, over, name, action);
    case 'card':
    case 'help':
      return overlayKey(state, over, action, view);
  }
}

function keyBelow(state: State, press: Press): Step {
  const {name, action, view, at} = press;
  const forbidden = forbiddenNow(state, name, action);
  if (forbidden) return [{...state, notice: forbidden}];
  switch (state.screen.kind) {
    case 'home':
      return action ? homeKey(state, state.screen, action, view) : [state];
    case 'opening':
      return [state];
    case 'lesson':
      return lessonKey(state, state.screen, {name, action, view, at});
    case 'exercise':
      return action ? exerciseKey(state, state.screen, action, view, at) : [state];
    case 'quiz-menu':
      return quizMenuKey(state, state.screen, {name, action, view, at});
    case 'quiz':
      return quizKey(state, state.screen, asked(state), {name, action, view, at});
    case 'results':
      return action ? resultsKey(state, state.screen, action, view) : [state];
    case 'statistics':
      return statisticsKey(state, state.screen, action, view);
    case 'class-quiz':
      return classQuizKey(state, state.screen, asked(state), {name, action, view, at});
  }
}

/** Why the class does not want this key to do anything just now. */
function forbiddenNow(state: State, name: string, action: Action | undefined): Text | undefined {
  const now = asked(state);
  const isAnswering = now !== undefined && now.answering.grade === undefined;
  const isText =
    action === undefined && isAnswering && ([...name].length === 1 || name === 'space' || name === 'backspace');
  if (isPaused(state) && (action !== undefined || isText) && isWork(action, isAnswering)) return pausedText;
  return action && closedAction(state, action);
}

function textPasted(state: State, text: string): Step {
  if (state.over?.kind === 'find') return [typed(state, state.over, text)];
  if (state.over?.kind === 'class') return [isWriting(state.over) ? pastedIntoLine(state, state.over, text) : state];
  if (isPaused(state) && asked(state)) return [{...state, notice: pausedText}];
  if (state.screen.kind === 'class-quiz' && isClosed(state, state.screen)) return [{...state, notice: closedText}];
  return pasted(state, text);
}

/** What a key does the same way wherever it is pressed. */
function sharedAction(state: State, action: Action, at: number): Step | undefined {
  switch (action) {
    case 'quit':
      return [state, {type: 'quit'}];
    case 'help':
      return [{...state, over: {kind: 'help', scroll: 0}}];
    case 'find':
      return openFind(state);
    case 'language': {
      const language = state.language === 'en' ? 'ko' : 'en';
      return saved({...state, language, progress: chooseLanguage(state.progress, language, at)});
    }
    case 'theme': {
      const theme = state.theme === 'dark' ? 'light' : 'dark';
      return saved({...state, theme, notice: themeNotice[theme], progress: chooseTheme(state.progress, theme, at)});
    }
    default:
      return undefined;
  }
}

const themeNotice: Readonly<Record<State['theme'], Text>> = {
  dark: {en: 'Colours for a dark terminal.', ko: '어두운 터미널에 맞는 색으로 바꿨어요.'},
  light: {en: 'Colours for a light terminal.', ko: '밝은 터미널에 맞는 색으로 바꿨어요.'},
};

/** A state whose progress is worth keeping. */
export function saved(state: State): Step {
  return [state, {type: 'save', progress: state.progress}];
}

function overlayKey(
  state: State,
  over: Exclude<Overlay, FindOverlay | ClassOverlay>,
  action: Action | undefined,
  view: View,
): Step {
  const {over: _, ...below} = state;
  if (action === 'close') return [below];
  const taught = action === 'open' && over.kind === 'card' ? pageOf(over.card, state.course) : undefined;
  if (taught) return lookUp(below, taught.lesson.id, taught.page.id);
  const offset = action && scrolled(action, view);
  return [offset === undefined ? state : {...state, over: {...over, scroll: offset}}];
}

function homeKey(state: State, screen: HomeScreen, action: Action, view: View): Step {
  const rows = doors(state.course);
  const go = (to: number): Step => [
    {...state, screen: {kind: 'home', selected: Math.max(0, Math.min(to, rows.length - 1))}},
  ];
  switch (action) {
    case 'up':
      return go(screen.selected - 1);
    case 'down':
      return go(screen.selected + 1);
    case 'page-up':
      return go(screen.selected - view.height);
    case 'page-down':
      return go(screen.selected + view.height);
    case 'top':
      return go(0);
    case 'bottom':
      return go(rows.length - 1);
    case 'open':
      return openDoor(state, screen);
    case 'quiz':
      return rows.some(({kind}) => kind === 'quiz') ? openQuiz(state) : [state];
    default:
      return [state];
  }
}

function openDoor(state: State, screen: HomeScreen): Step {
  const door = doors(state.course)[screen.selected];
  switch (door?.kind) {
    case 'lesson':
      return openLesson(state, door.lesson.id);
    case 'exercise':
      return openExercise(state, door.id);
    case 'quiz':
      return openQuiz(state);
    case 'coming':
      return [{...state, notice: {en: 'This lesson is still being written.', ko: '이 레슨은 아직 준비 중이에요.'}}];
    case undefined:
      return [state];
  }
}

/** Leaves for a lesson; without a page, for the one where the learner was last. */
export function openLesson(state: State, id: string, page?: string): Step {
  const closed = closedLesson(state, id);
  if (closed) return [{...state, notice: closed}];
  const place = state.progress.place?.value;
  const was = page ?? (place?.kind === 'lesson' && place.id === id ? place.page : undefined);
  const what = {kind: 'lesson', id, ...(was !== undefined && {page: was})} as const;
  const effect = {type: 'open-lesson', id, ...(was !== undefined && {page: was})} as const;
  const {left: _, ...rest} = state;
  return [{...rest, screen: {kind: 'opening', what}}, ...leftBehind(state), effect];
}

/** Leaves for a page to look something up; the exercise that waits meanwhile is remembered. */
export function lookUp(state: State, lesson: string, page: string): Step {
  if (closedLesson(state, lesson)) return openLesson(state, lesson, page);
  const left = waiting(state) ?? state.left;
  const [opening, ...effects] = openLesson(state, lesson, page);
  return [{...opening, ...(left !== undefined && {left})}, ...effects];
}

function waiting(state: State): Left | undefined {
  const {screen} = state;
  switch (screen.kind) {
    case 'exercise':
      return {kind: 'exercise', id: screen.exercise.id};
    case 'quiz':
    case 'results':
      return screen;
    case 'class-quiz':
      return waiting({...state, screen: screen.from});
    default:
      return undefined;
  }
}

/** Back to what waited while somebody looked something up. */
export function backTo(state: State, left: Left, at: number): Step {
  const {left: _, ...rest} = state;
  switch (left.kind) {
    case 'exercise':
      return openExercise(state, left.id);
    case 'quiz':
      return comeBack(rest, left, at);
    case 'results':
      return [{...rest, screen: left}];
  }
}

/** Leaves for an exercise. */
export function openExercise(state: State, id: string): Step {
  const closed = closedLesson(state, lessonOf(state, id));
  if (closed) return [{...state, notice: closed}];
  const {left: _, ...rest} = state;
  return [
    {...rest, screen: {kind: 'opening', what: {kind: 'exercise', id}}},
    ...leftBehind(state),
    {type: 'open-exercise', id},
  ];
}

/** Leaves for the quiz. */
export function openQuiz(state: State, wish?: QuizWish): Step {
  if (isExam(state)) return [{...state, notice: examText(state)}];
  const asked = wish ? {wish} : {};
  return [
    {...state, screen: {kind: 'opening', what: {kind: 'quiz', ...asked}}},
    ...leftBehind(state),
    {type: 'open-quiz', ...asked},
  ];
}

function openPlace(state: State, place: Place): Step {
  switch (place.kind) {
    case 'lesson':
      return openLesson(state, place.id, place.page);
    case 'exercise':
      return openExercise(state, place.id);
    case 'quiz':
      return openQuiz(state, place.wish);
  }
}

function samePlace(a: Place, b: Place): boolean {
  if (a.kind === 'quiz' || b.kind === 'quiz') return a.kind === b.kind;
  return a.id === b.id;
}

function statisticsKey(state: State, screen: StatisticsScreen, action: Action | undefined, view: View): Step {
  if (action === 'home' || action === 'open') return saved(atHome(state));
  if (action === 'quiz') return openQuiz(state);
  const offset = action && scrolled(action, view);
  return [offset === undefined ? state : {...state, screen: {...screen, scroll: offset}}];
}
