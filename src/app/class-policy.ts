import {isOpen, opensAt} from '../classroom/policy.ts';
import type {Policy} from '../classroom/protocol.ts';
import type {Text} from '../text/language.ts';
import type {Action} from './keys.ts';
import type {State} from './state.ts';

/** A policy that holds now, and the time it goes by (ms since 1970): the server's where there is one. */
interface Ruling {
  readonly policy: Policy;
  readonly now: number;
}

/** While its class is there; without it until it has been silent for long; and that of an exam even for who left it. */
function ruling({class: room, held, now}: State): Ruling | undefined {
  if (room === undefined) return held !== undefined && now < held.until ? {policy: held.policy, now} : undefined;
  const {link, policy, clock, clockOffset, policyUntil} = room;
  const holds = link === 'live' || (policyUntil !== undefined && clock < policyUntil);
  return holds ? {policy, now: clock + clockOffset} : undefined;
}

/** Does an exam go on? Nothing then tells the right answer to anything. */
export function isExam(state: State): boolean {
  return ruling(state)?.policy.exam === true;
}

/** Are hints shown, those that were opened before among them? */
export function showsHints(state: State): boolean {
  const now = ruling(state);
  return now === undefined || (now.policy.hints && !now.policy.exam);
}

/** Is the lesson open to this learner? */
export function isLessonOpen(state: State, lesson: string): boolean {
  const now = ruling(state);
  return now === undefined || isOpen(now.policy, lesson, now.now);
}

/** Why a lesson is not open yet, with the moment when it opens; undefined when it is open. */
export function closedLesson(state: State, lesson: string | undefined): Text | undefined {
  const policy = ruling(state)?.policy;
  const opens = lesson === undefined || policy === undefined ? undefined : opensAt(policy, lesson);
  if (lesson === undefined || opens === undefined || isLessonOpen(state, lesson)) return undefined;
  const at = opens - (state.class?.clockOffset ?? 0);
  return {
    en: `In your class this lesson opens on ${moment(at, 'en')}. Until then, go on with the lessons that are open.`,
    ko: `수업에서 이 레슨은 ${moment(at, 'ko')}에 열려요. 그때까지는 열려 있는 레슨을 보세요.`,
  };
}

function moment(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23'}).format(
    new Date(at),
  );
}

/** The lesson an exercise belongs to. */
export function lessonOf({course}: State, exercise: string): string | undefined {
  return course.lessons.find(({exercises}) => exercises.some(({id}) => id === exercise))?.id;
}

/** Why the class does not want something to be done here; undefined when it does not mind. */
export function closedAction(state: State, action: Action): Text | undefined {
  const policy = ruling(state)?.policy;
  if (policy === undefined) return undefined;
  switch (action) {
    case 'hint':
      return policy.exam ? examText(state) : policy.hints ? undefined : hintsText;
    case 'solution':
    case 'diff':
      return policy.exam ? examText(state) : policy.solutions ? undefined : solutionsText;
    case 'explain':
    case 'quiz':
      return policy.exam ? examText(state) : undefined;
    default:
      return undefined;
  }
}

/** What somebody is told whom an exam keeps from something, and when that ends. */
export function examText({class: room, held}: State): Text {
  if (room !== undefined || held === undefined)
    return {
      en: 'This is an exam: hints, explanations, solutions and the quiz are back when it is over.',
      ko: '지금은 시험 중이에요. 힌트, 설명, 모범 답안, 퀴즈는 시험이 끝나면 다시 볼 수 있어요.',
    };
  return {
    en: `Your exam goes on: hints, explanations, solutions and the quiz are back when you join again after its end, or on ${moment(held.until, 'en')}.`,
    ko: `아직 시험이 끝나지 않았어요. 힌트, 설명, 모범 답안, 퀴즈는 시험이 끝난 뒤에 다시 참여하거나, ${moment(held.until, 'ko')} 이후에 볼 수 있어요.`,
  };
}

/** What is said instead of a grade to whoever answers a question of a lesson or of their own quiz. */
export const ungradedText: Text = {
  en: 'This is an exam: only questions that the instructor asks are graded now. n goes on.',
  ko: '지금은 시험 중이라 강사가 내는 문제만 채점해요. 다음으로 가려면 n을 누르세요.',
};

const hintsText: Text = {
  en: 'The instructor has turned hints off for this class. If you are stuck, press ! to ask for help.',
  ko: '이 수업에서는 강사가 힌트를 껐어요. 막히면 ! 키로 도움을 요청하세요.',
};
const solutionsText: Text = {
  en: 'The instructor keeps the solutions closed for this class.',
  ko: '이 수업에서는 강사가 모범 답안을 볼 수 없게 해 두었어요.',
};

/** What rests during a pause, wherever it is. */
export const stopped: ReadonlySet<Action> = new Set([
  'edit',
  'check',
  'reset',
  'solution',
  'hint',
  'toggle',
  'again',
  'easy',
]);

/** Would this be work? During a pause the class only reads. */
export function isWork(action: Action | undefined, isAnswering: boolean): boolean {
  if (action === undefined) return isAnswering;
  return stopped.has(action) || (action === 'next' && isAnswering);
}

export const pausedText: Text = {
  en: 'The class is paused. What you wrote is kept; you can read on until the instructor continues.',
  ko: '수업이 잠시 멈췄어요. 쓴 내용은 그대로 있어요. 강사가 다시 시작할 때까지 읽기만 할 수 있어요.',
};
