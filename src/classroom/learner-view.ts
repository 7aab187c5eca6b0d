import type {ClassAnswer, Revealed, ShownEvent} from './protocol.ts';

/** What one learner knows of the class. */
export interface LearnerView {
  readonly seq: number;
  /** Where the instructor is; `seq` says which order it was. */
  readonly page?: {readonly lesson: string; readonly page: string; readonly hard: boolean; readonly seq: number};
  /** The exercise that was offered. */
  readonly pushed?: {readonly ex: string; readonly seq: number};
  readonly poll?: PollView;
  readonly quiz?: QuizView;
  /** By the server's clock, in ms since 1970. */
  readonly timerEnds?: number;
  readonly isPaused: boolean;
  readonly isOver: boolean;
  readonly needsHelp: boolean;
  readonly isDone: boolean;
  readonly pace?: 'slower' | 'fine' | 'faster';
  readonly hints: readonly {readonly text: string; readonly seq: number}[];
  /** A file the instructor would like to see, as long as it is not answered. */
  readonly share?: {readonly req: string; readonly path: string};
}

interface PollView {
  readonly id: string;
  readonly prompt: string;
  readonly choices: readonly string[];
  readonly seq: number;
  readonly isOpen: boolean;
  readonly picks?: readonly number[];
  readonly tally?: readonly number[];
}

interface QuizView {
  readonly id: string;
  readonly questions: readonly {readonly id: string; readonly hash: string}[];
  readonly current: number;
  readonly seq: number;
  readonly isOver: boolean;
  /** Questions whose answers do not count any more. */
  readonly closed: readonly string[];
  readonly answers: Readonly<Record<string, ClassAnswer>>;
  readonly revealed: Readonly<Record<string, Revealed>>;
}

export const emptyView: LearnerView = {
  seq: 0,
  isPaused: false,
  isOver: false,
  needsHelp: false,
  isDone: false,
  hints: [],
};

/** Hints that came before these are not shown any more. */
export const mostHints = 20;

/** The view after an event. One that was seen already, or that fits nothing, changes nothing but the place. */
export function seen(view: LearnerView, event: ShownEvent): LearnerView {
  if (event.seq <= view.seq) return view;
  return {...changed(view, event), seq: event.seq};
}

function changed(view: LearnerView, event: ShownEvent): LearnerView {
  switch (event.k) {
    case 'page':
      return {...view, page: {lesson: event.lesson, page: event.page, hard: event.hard, seq: event.seq}};
    case 'push':
      return {...view, pushed: {ex: event.ex, seq: event.seq}, isDone: false};
    case 'timer': {
      const {timerEnds: _, ...rest} = view;
      return event.ms === 0 ? rest : {...rest, timerEnds: event.at + event.ms};
    }
    case 'pause':
      return {...view, isPaused: event.on};
    case 'end':
      return {...view, isOver: true};
    case 'hint':
      return {...view, hints: [...view.hints, {text: event.text, seq: event.seq}].slice(-mostHints)};
    case 'helped':
      return {...view, needsHelp: false};
    case 'help':
      return {...view, needsHelp: event.on};
    case 'done':
      return {...view, isDone: event.on};
    case 'pace':
      return {...view, pace: event.pace};
    case 'askShare':
      return {...view, share: {req: event.req, path: event.path}};
    case 'share': {
      const {share, ...rest} = view;
      return share?.req === event.req ? rest : view;
    }
    case 'poll.open':
    case 'poll.close':
    case 'poll.reveal':
    case 'polled':
    case 'vote':
      return polled(view, event);
    default:
      return quizzed(view, event);
  }
}

type PollEvent = Extract<ShownEvent, {poll: string}>;
type QuizEvent = Extract<ShownEvent, {quiz: string}>;

function polled(view: LearnerView, event: PollEvent): LearnerView {
  if (event.k === 'poll.open') {
    const {poll: id, prompt, choices, seq} = event;
    return {...view, poll: {id, prompt, choices, seq, isOpen: true}};
  }
  const {poll} = view;
  if (poll?.id !== event.poll) return view;
  switch (event.k) {
    case 'vote':
      return {...view, poll: {...poll, picks: event.picks}};
    case 'polled':
      return {...view, poll: {...poll, isOpen: false, tally: event.tally}};
    case 'poll.close':
    case 'poll.reveal':
      return {...view, poll: {...poll, isOpen: false}};
  }
}

function quizzed(view: LearnerView, event: QuizEvent): LearnerView {
  if (event.k === 'quiz.open') {
    const {quiz: id, questions, seq} = event;
    return {...view, quiz: {id, questions, current: 0, seq, isOver: false, closed: [], answers: {}, revealed: {}}};
  }
  const {quiz} = view;
  if (quiz?.id !== event.quiz) return view;
  return {...view, quiz: quizAfter(quiz, event)};
}

function quizAfter(quiz: QuizView, event: Exclude<QuizEvent, {k: 'quiz.open'}>): QuizView {
  const current = quiz.questions[quiz.current]?.id;
  if ('q' in event && !quiz.questions.some(({id}) => id === event.q)) return quiz;
  switch (event.k) {
    case 'answer':
      return {...quiz, answers: {...quiz.answers, [event.q]: event.given}};
    case 'revealed': {
      const {q, key, tally} = event;
      return {...closing(quiz, q), revealed: {...quiz.revealed, [q]: {q, key, tally}}};
    }
    case 'quiz.close':
    case 'quiz.reveal':
      return closing(quiz, current);
    case 'quiz.next':
      return quiz.current + 1 < quiz.questions.length ? {...closing(quiz, current), current: quiz.current + 1} : quiz;
    case 'quiz.end':
      return {...quiz, isOver: true};
  }
}

function closing(quiz: QuizView, question: string | undefined): QuizView {
  if (question === undefined || quiz.closed.includes(question)) return quiz;
  return {...quiz, closed: [...quiz.closed, question]};
}
