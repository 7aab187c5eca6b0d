import {chooseLanguage, chooseTheme} from '../progress/progress.ts';
import type {Text} from '../text/language.ts';
import {classChanged} from './class.ts';
import {classActionOf} from './class-keys.ts';
import {isPaused} from './class-offer.ts';
import {chooseRow, classKey, classLeft, classPanelKey} from './class-panel.ts';
import {closedAction, isWork, pausedText} from './class-policy.ts';
import {classQuestionLoaded} from './class-question.ts';
import {classQuizKey, closedText, isClosed} from './class-quiz.ts';
import type {ClassOverlay} from './class-state.ts';
import {classWoke, toldToClass} from './class-tell.ts';
import {isWriting, pastedIntoLine} from './class-write.ts';
import {pageOf} from './doors.ts';
import {checked, exerciseKey, exerciseOpened, highlighted as listingReady} from './exercise.ts';
import {findKey, openFind, openHit, typed} from './find.ts';
import {atHome, lookUp, openPlace, openQuiz, type Step, samePlace, saved} from './go.ts';
import {homeKey, openDoor} from './home.ts';
import {type Action, actionOf} from './keys.ts';
import {lessonKey, lessonOpened} from './lesson.ts';
import {isTyping, placeOf} from './place.ts';
import {asked, chosen, fragmentEdited, fragmentJudged, highlighted, ordered, pasted} from './question.ts';
import {cardsScheduled, questionsLoaded, quizKey, quizOpened, woke} from './quiz.ts';
import {quizMenuKey} from './quiz-menu.ts';
import {resultsKey} from './results.ts';
import {scrolled} from './scroll.ts';
import type {Event, FindOverlay, Overlay, Press, State, StatisticsScreen, View} from './state.ts';

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

function withoutNotice(state: State): State {
  const {notice: _, ...rest} = state;
  return rest;
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

function statisticsKey(state: State, screen: StatisticsScreen, action: Action | undefined, view: View): Step {
  if (action === 'home' || action === 'open') return saved(atHome(state));
  if (action === 'quiz') return openQuiz(state);
  const offset = action && scrolled(action, view);
  return [offset === undefined ? state : {...state, screen: {...screen, scroll: offset}}];
}
