import type {LearnerView} from '../classroom/learner-view.ts';
import type {ClassRoom} from './class-state.ts';
import type {State} from './state.ts';

/** Something the class invites to: one key goes there. */
export type Offer =
  | {readonly kind: 'share'; readonly path: string}
  | {readonly kind: 'question'; readonly quiz: string; readonly q: string; readonly number: number; readonly of: number}
  | {readonly kind: 'poll'}
  | {readonly kind: 'exercise'; readonly ex: string}
  | {readonly kind: 'page'; readonly lesson: string; readonly page: string};

/** The class while one is in it; undefined before, after the end, and when it does not take us. */
export function inClass({class: room}: State): ClassRoom | undefined {
  return room !== undefined && (room.link === 'live' || room.link === 'offline') ? room : undefined;
}

/** Does the instructor ask everybody to stop? Only as long as the class is there to say that it goes on. */
export function isPaused({class: room}: State): boolean {
  return room?.link === 'live' && room.view.isPaused;
}

/** Everything the class invites to that is not in front already, the most urgent first. */
export function offersOf(state: State): readonly Offer[] {
  const room = inClass(state);
  if (room === undefined) return [];
  const {share, poll, quiz} = room.view;
  const isAnswered = quiz === undefined || isSettled(quiz);
  const isVoted = poll === undefined || !poll.isOpen || poll.picks !== undefined;
  const question = questionOffer(state, quiz);
  const vote: Offer[] = poll === undefined || isAtPoll(state) ? [] : [{kind: 'poll'}];
  return [
    ...(share === undefined || isAtShare(state) ? [] : [{kind: 'share', path: share.path} as const]),
    ...(isAnswered ? [] : question),
    ...(isVoted ? [] : vote),
    ...places(state, room.view),
    ...(isAnswered ? question : []),
    ...(isVoted ? vote : []),
  ];
}

/** What the class line tells of and one key goes to: nothing that is settled already. */
export function offerOf(state: State): Offer | undefined {
  const view = inClass(state)?.view;
  const [first] = offersOf(state);
  if (first?.kind === 'question' && (view?.quiz === undefined || isSettled(view.quiz))) return undefined;
  if (first?.kind === 'poll' && (view?.poll?.isOpen !== true || view.poll.picks !== undefined)) return undefined;
  return first;
}

type QuizView = NonNullable<LearnerView['quiz']>;

function isSettled({questions, current, closed, answers, isOver}: QuizView): boolean {
  const q = questions[current]?.id;
  return isOver || q === undefined || closed.includes(q) || Object.hasOwn(answers, q);
}

function questionOffer({screen}: State, quiz: QuizView | undefined): readonly Offer[] {
  const q = quiz?.questions[quiz.current]?.id;
  if (quiz === undefined || q === undefined || quiz.isOver) return [];
  if (screen.kind === 'class-quiz' && screen.quiz === quiz.id) return [];
  return [{kind: 'question', quiz: quiz.id, q, number: quiz.current + 1, of: quiz.questions.length}];
}

function isAtPoll({over}: State): boolean {
  return over?.kind === 'class' && over.page === 'poll';
}

function isAtShare({over}: State): boolean {
  return over?.kind === 'class' && over.page === 'share';
}

/** The offered exercise and the instructor's page, the later order first. */
function places(state: State, view: LearnerView): readonly Offer[] {
  const {pushed, page, quiz} = view;
  const isAsked = state.screen.kind === 'class-quiz' && quiz?.id === state.screen.quiz && !quiz.isOver;
  if (isAsked && quiz.seq > Math.max(pushed?.seq ?? 0, page?.seq ?? 0)) return [];
  const {screen, language} = state;
  const at = screen.kind === 'lesson' ? screen.lessons[language] : undefined;
  const here = screen.kind === 'lesson' ? at?.pages[screen.page]?.id : undefined;
  const isThere = page !== undefined && at?.id === page.lesson && here === page.page;
  const isAtWork = screen.kind === 'exercise' && screen.exercise.id === pushed?.ex;
  const work: Offer[] = pushed === undefined || isAtWork ? [] : [{kind: 'exercise', ex: pushed.ex}];
  const read: Offer[] = page === undefined || isThere ? [] : [{kind: 'page', lesson: page.lesson, page: page.page}];
  const isWorkLater = (pushed?.seq ?? 0) > (page?.seq ?? 0);
  // Whoever is where the last order sent everybody is not called back to where the one before did.
  if (isWorkLater ? isAtWork : isThere) return [];
  return isWorkLater ? [...work, ...read] : [...read, ...work];
}
