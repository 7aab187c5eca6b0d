import type {Saying} from '../classroom/protocol.ts';
import type {Text} from '../text/language.ts';
import {inClass, type Offer, offerOf} from './class-offer.ts';
import {openClassQuestion} from './class-question.ts';
import {isUnsaid} from './class-quiz.ts';
import type {ClassOverlay} from './class-state.ts';
import {type Step as Change, lookUp, openExercise} from './go.ts';
import {placeBelow} from './place.ts';
import {asked, isTouched} from './question.ts';
import type {State} from './state.ts';

/** An instructor who takes everybody along is followed at once, but for those who would lose the thread of what they write. */
export function follow(state: State): Change {
  const room = inClass(state);
  const page = room?.view.page;
  const key = page && `${page.seq} ${page.lesson} ${page.page}`;
  if (room === undefined || page === undefined || key === undefined || room.followed === key) return [state];
  const now: State = {...state, class: {...room, followed: key}};
  const isWanted = page.hard && offerOf(now)?.kind !== undefined && !isAt(now, page) && !isBusy(now);
  return isWanted ? toPage(now, page.lesson, page.page) : [now];
}

function isAt({screen, language}: State, {lesson, page}: {readonly lesson: string; readonly page: string}): boolean {
  if (screen.kind === 'opening')
    return screen.what.kind === 'lesson' && screen.what.id === lesson && screen.what.page === page;
  if (screen.kind !== 'lesson') return false;
  const there = screen.lessons[language];
  return there.id === lesson && there.pages[screen.page]?.id === page;
}

/** Is somebody in the middle of something that must not be taken from them: a text, an exam, a question that was asked? */
export function isBusy(state: State): boolean {
  const {over, screen} = state;
  if (state.isEditing === true) return true;
  if (over?.kind === 'find') return over.query !== '';
  if (over?.kind === 'class' && (over.page === 'share' || over.page === 'leave' || over.text !== '')) return true;
  if (placeBelow(state) === 'confirm') return true;
  if (screen.kind === 'class-quiz') return isUnsaid(state, screen);
  if (screen.kind === 'quiz' && screen.run.mode === 'exam') return true;
  const now = asked(state);
  return now !== undefined && isTouched(now, screen.kind === 'quiz' ? screen.run.seed : '');
}

/** Goes to what the class invites to. */
export function accept(state: State, offer: Offer): Change {
  switch (offer.kind) {
    case 'share':
      return [{...state, over: panel('share')}];
    case 'question':
      return openClassQuestion(state, offer.quiz, offer.q);
    case 'poll':
      return [{...state, over: panel('poll')}];
    case 'exercise': {
      const {over: _, ...below} = state;
      const isKnown = state.course.lessons.some(({exercises}) => exercises.some(({id}) => id === offer.ex));
      return isKnown ? openExercise(below, offer.ex) : [{...below, notice: missingExercise}];
    }
    case 'page':
      return toPage(state, offer.lesson, offer.page);
  }
}

function toPage({over: _, ...below}: State, lesson: string, page: string): Change {
  const card = below.course.lessons.find(({id}) => id === lesson);
  if (card === undefined) return [{...below, notice: missingPage}];
  return lookUp(below, lesson, page);
}

const missingPage: Text = {
  en: 'The instructor is on a page that is not in your course (another version of the lessons).',
  ko: '강사가 보고 있는 페이지가 내 코스에 없어요(레슨 버전이 달라요).',
};
const missingExercise: Text = {
  en: 'The instructor offers an exercise that is not in your course (another version of the lessons).',
  ko: '강사가 안내한 실습이 내 코스에 없어요(레슨 버전이 달라요).',
};

/** A page of the class's panel. */
export function panel(page: ClassOverlay['page']): ClassOverlay {
  return {kind: 'class', page, selected: 0, text: '', scroll: 0};
}

/** What lies below the panel. */
export function closed({over: _, ...below}: State): State {
  return below;
}

/** Says something to the class. As long as it cannot be reached, the notice does not say that it has heard. */
export function telling(state: State, saying: Saying): Change {
  const isKept = state.notice !== undefined && state.class?.link === 'offline';
  return [isKept ? {...state, notice: keptText} : state, {type: 'class-say', saying}];
}

const keptText: Text = {
  en: 'Kept. The class cannot be reached just now; this is sent as soon as it can be.',
  ko: '저장했어요. 지금은 연결이 끊겨 있어서, 다시 연결되면 바로 수업에 보내요.',
};
