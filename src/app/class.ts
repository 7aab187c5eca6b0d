import type {Saying} from '../classroom/protocol.ts';
import type {Text} from '../text/language.ts';
import {exerciseCheck} from './class-check.ts';
import {inClass, type Offer, offerOf} from './class-offer.ts';
import {closedLesson} from './class-policy.ts';
import {classQuizMoved, isUnsaid, keepingDraft, openClassQuestion} from './class-quiz.ts';
import type {ClassOverlay, ClassRoom, ClassStatus} from './class-state.ts';
import {asked, isTouched} from './question.ts';
import type {Effect, Event, State} from './state.ts';
import {type Step as Change, lookUp, openExercise, placeBelow} from './update.ts';

type Changed = Extract<Event, {type: 'class-changed'}>;

/** News of the class: what it told, and how the connection stands. */
export function classChanged(state: State, {status, isNew, at}: Changed): Change {
  const before = state.class;
  const room: ClassRoom = {...ownOf(before), ...status, clock: at};
  const told = noticeOf(before, status);
  const {notice: _, ...silent} = state;
  const still = closings(before) === closings(status) ? state : silent;
  const now: State = {...closedShare({...still, class: room}), ...(told && {notice: told})};
  const greeted: State = isNew === true && !isBusy(now) ? {...now, over: panel('shared')} : now;
  const [moved, ...effects] = classQuizMoved(greeted);
  const [followed, ...more] = follow(moved);
  return [followed, ...effects, ...more];
}

/** What the app itself remembers of the class. */
function ownOf(
  room: ClassRoom | undefined,
): Pick<ClassRoom, 'isTicking' | 'drafts' | 'work' | 'hintSeen' | 'followed'> {
  if (room === undefined) return {isTicking: false, drafts: {}, hintSeen: 0};
  const {isTicking, drafts, hintSeen, work, followed} = room;
  return {
    isTicking,
    drafts,
    hintSeen,
    ...(work && {work}),
    ...(followed !== undefined && {followed}),
  };
}

/** A page of the class's panel. */
export function panel(page: ClassOverlay['page']): ClassOverlay {
  return {kind: 'class', page, selected: 0, text: '', scroll: 0};
}

/** A request that was answered elsewhere, or taken back, asks nothing any more. */
function closedShare(state: State): State {
  const {over, ...rest} = state;
  const isAsking = over?.kind === 'class' && over.page === 'share' && state.class?.view.share === undefined;
  return isAsking ? rest : state;
}

/** What the instructor has closed so far: a sentence about an answer that can still be changed is not true after it. */
function closings(room: ClassStatus | undefined): string {
  const {quiz, poll} = room?.view ?? {};
  return `${quiz?.id} ${quiz?.closed.length} ${poll?.id} ${poll?.isOpen}`;
}

/** What has to be said aloud about a change; the class line tells the rest. */
function noticeOf(before: ClassRoom | undefined, now: ClassStatus): Text | undefined {
  const isClosed = now.link === 'over' || now.link === 'refused';
  if (isClosed && before?.link !== now.link) return now.reason;
  const hint = now.view.hints.at(-1);
  if (before !== undefined && hint !== undefined && hint.seq > (before.view.hints.at(-1)?.seq ?? 0))
    return {en: `Hint from the instructor: ${hint.text}`, ko: `강사의 힌트: ${hint.text}`};
  return now.hasOtherCourse && before?.hasOtherCourse !== true ? otherCourse : undefined;
}

const otherCourse: Text = {
  en: 'The class uses another version of the course: pages or questions may differ from the instructor’s.',
  ko: '수업에서 쓰는 코스와 버전이 달라요. 강사가 보여 주는 페이지나 문제와 조금 다를 수 있어요.',
};

/** An instructor who takes everybody along is followed at once, but for those who would lose the thread of what they write. */
function follow(state: State): Change {
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
function isBusy(state: State): boolean {
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

/** A second of a timer has gone by. */
export function classWoke(state: State, at: number): Change {
  const {class: room} = state;
  return [room === undefined ? state : {...state, class: {...room, clock: at, isTicking: false}}];
}

/**
 * What follows from a step for the class: it is told where the learner is and what came of a save, the second hand of
 * its timer is kept going, and a learner who leaves one of its questions keeps what they put down.
 */
export function toldToClass(before: State, [after, ...effects]: Change, event: Event): Change {
  if (after.class === undefined) return [after, ...effects];
  const kept = withClock(withWork(keepingDraft(before, after), event), event);
  const isTelling = before.class !== undefined && inClass(kept) !== undefined;
  const first = event.type === 'class-changed' && before.class === undefined;
  const sayings =
    isTelling || first ? [...placeSaid(first ? undefined : before, kept), ...exerciseCheck(before, kept, event)] : [];
  const says = sayings.map((saying): Effect => ({type: 'class-say', saying}));
  const [ticking, ...wakes] = ticked(kept);
  return [ticking, ...effects, ...says, ...wakes];
}

function withClock(state: State, event: Event): State {
  const {class: room} = state;
  return room !== undefined && event.type === 'key' ? {...state, class: {...room, clock: event.at}} : state;
}

/** The exercise that is open, since when, and its files as they were judged last. */
function withWork(state: State, event: Event): State {
  const {class: room, screen} = state;
  if (room === undefined || screen.kind !== 'exercise') return state;
  if (event.type !== 'exercise-opened' && event.type !== 'checked') return state;
  const {id: ex} = screen.exercise;
  const openedAt = room.work?.ex === ex && event.type === 'checked' ? room.work.openedAt : event.at;
  return {...state, class: {...room, work: {ex, openedAt, desk: screen.desk}}};
}

function placeSaid(before: State | undefined, after: State): readonly Saying[] {
  const now = placeOf(after);
  if (now === undefined) return [];
  return before !== undefined && JSON.stringify(placeOf(before)) === JSON.stringify(now) ? [] : [now];
}

/** Where somebody is, as coarsely as the instructor needs it. */
function placeOf({screen, language}: State): Saying | undefined {
  if (screen.kind === 'exercise') return {k: 'at-exercise', ex: screen.exercise.id};
  if (screen.kind !== 'lesson') return undefined;
  const lesson = screen.lessons[language];
  const page = lesson.pages[screen.page]?.id;
  return page === undefined ? undefined : {k: 'at', lesson: lesson.id, page};
}

function ticked(state: State): Change {
  const {class: room} = state;
  const ends = inClass(state)?.view.timerEnds;
  if (room === undefined || room.isTicking || ends === undefined || ends <= room.clock + room.clockOffset)
    return [state];
  return [
    {...state, class: {...room, isTicking: true}},
    {type: 'class-wake', after: 1000},
  ];
}

/** Why a place is not open to this class yet; undefined: it is. */
export function notYet(state: State, lesson: string | undefined): Text | undefined {
  return lesson === undefined ? undefined : closedLesson(state, lesson);
}
