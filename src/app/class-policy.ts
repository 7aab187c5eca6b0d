import type {Text} from '../text/language.ts';
import {inClass} from './class-offer.ts';
import type {Action} from './keys.ts';
import type {State} from './state.ts';

/** Why a lesson is not open yet, with the moment when it opens; undefined when it is open. */
export function closedLesson(state: State, lesson: string): Text | undefined {
  const room = inClass(state);
  const opens = room && Object.hasOwn(room.policy.opens, lesson) ? room.policy.opens[lesson] : undefined;
  if (room === undefined || opens === undefined || opens <= room.clock + room.clockOffset) return undefined;
  const at = new Date(opens - room.clockOffset);
  const when = (locale: string) =>
    new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short'}).format(at);
  return {
    en: `In your class this lesson opens on ${when('en')}. Until then, go on with the lessons that are open.`,
    ko: `수업에서 이 레슨은 ${when('ko')}에 열려요. 그때까지는 열려 있는 레슨을 보세요.`,
  };
}

/** The lesson an exercise belongs to. */
export function lessonOf({course}: State, exercise: string): string | undefined {
  return course.lessons.find(({exercises}) => exercises.some(({id}) => id === exercise))?.id;
}

/** Why the class does not want something to be done here; undefined when it does not mind. */
export function closedAction(state: State, action: Action): Text | undefined {
  const policy = inClass(state)?.policy;
  if (policy === undefined) return undefined;
  switch (action) {
    case 'hint':
      return policy.exam ? examText : policy.hints ? undefined : hintsText;
    case 'solution':
    case 'diff':
      return policy.exam ? examText : policy.solutions ? undefined : solutionsText;
    case 'explain':
      return policy.exam ? examText : undefined;
    default:
      return undefined;
  }
}

const examText: Text = {
  en: 'Your class is taking an exam: hints, explanations and solutions are back when it is over.',
  ko: '지금은 시험 중이에요. 힌트, 설명, 모범 답안은 시험이 끝나면 다시 볼 수 있어요.',
};
const hintsText: Text = {
  en: 'The instructor has turned hints off for this class. Ask for help instead: press !.',
  ko: '이 수업에서는 강사가 힌트를 껐어요. 막히면 ! 키로 도움을 요청하세요.',
};
const solutionsText: Text = {
  en: 'The instructor keeps the solutions closed for this class.',
  ko: '이 수업에서는 강사가 모범 답안을 볼 수 없게 해 두었어요.',
};

const stopped: ReadonlySet<Action> = new Set(['edit', 'check', 'reset', 'solution', 'hint', 'toggle', 'again', 'easy']);

/** Would this be work? During a pause the class only reads. */
export function isWork(action: Action | undefined, isAnswering: boolean): boolean {
  if (action === undefined) return isAnswering;
  return stopped.has(action) || (action === 'next' && isAnswering);
}

export const pausedText: Text = {
  en: 'The class is paused. What you wrote is kept; you can read on until the instructor continues.',
  ko: '수업이 잠시 멈췄어요. 쓴 내용은 그대로 있어요. 강사가 다시 시작할 때까지 읽기만 할 수 있어요.',
};
