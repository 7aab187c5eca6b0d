import type {Text} from '../text/language.ts';
import {follow, isBusy, panel} from './class-follow.ts';
import {examText, isExam} from './class-policy.ts';
import {classQuizMoved} from './class-quiz.ts';
import type {ClassRoom, ClassStatus} from './class-state.ts';
import {atHome, type Step as Change} from './go.ts';
import type {Event, ExerciseScreen, State} from './state.ts';

type Changed = Extract<Event, {type: 'class-changed'}>;

/** News of the class: what it told, and how the connection stands. */
export function classChanged(state: State, {status, isNew, at}: Changed): Change {
  const before = state.class;
  const room: ClassRoom = {...ownOf(before), ...status, clock: at};
  const told = noticeOf(before, status);
  const {notice: _, ...silent} = state;
  const still = closings(before) === closings(status) ? state : silent;
  const now: State = {...closedShare({...still, class: room}), ...(told && {notice: told})};
  const open = withoutAnswers(now);
  const greeted: State = isNew === true && !isBusy(open) ? {...open, over: panel('shared')} : open;
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

/** An exam begins over whatever tells answers: that goes, and comes back when it is over. */
function withoutAnswers(state: State): State {
  if (!isExam(state)) return state;
  const {over, left, screen, ...rest} = state;
  const kept: State = {
    ...rest,
    screen,
    ...(over !== undefined && over.kind !== 'card' && {over}),
    ...(left?.kind === 'exercise' && {left}),
  };
  if (screen.kind === 'exercise' && isAnswer(screen.panel))
    return {...kept, screen: {...screen, panel: {kind: 'verdict'}, scroll: 0}};
  const isQuiz = ['quiz-menu', 'quiz', 'results'].includes(screen.kind);
  const isComing = screen.kind === 'opening' && screen.what.kind === 'quiz';
  return isQuiz || isComing ? {...atHome(kept), notice: examText(state)} : kept;
}

function isAnswer(panel: ExerciseScreen['panel']): boolean {
  switch (panel.kind) {
    case 'solution':
    case 'diff':
      return true;
    case 'confirm':
      return panel.what === 'solution';
    case 'verdict':
      return false;
  }
}
