import type {LearnerView} from '../classroom/learner-view.ts';
import type {Policy, Saying} from '../classroom/protocol.ts';
import type {Desk} from '../course/desk.ts';
import type {AnswerDraft, Answering} from '../quiz/answering.ts';
import type {Question} from '../quiz/question.ts';
import type {Language, Text} from '../text/language.ts';
import type {Screen, Scroll} from './state.ts';

/** How the connection to the class stands. `over`: it has ended; `refused`: the server does not take us (back). */
export type ClassLinkState = 'live' | 'offline' | 'over' | 'refused';

/** What the door to the class knows at one moment. Every text from the server has been cleaned before it gets here. */
export interface ClassStatus {
  readonly link: ClassLinkState;
  /** How much was said that the server has not acknowledged. */
  readonly waiting: number;
  /** What the class has told, and what was said here and is on its way. */
  readonly view: LearnerView;
  /** The server's clock minus ours, in ms. */
  readonly clockOffset: number;
  readonly title: string;
  readonly name: string;
  /** Where the class is, as it was given. */
  readonly address: string;
  /** Their own id in the class; '' before the first welcome. */
  readonly learner: string;
  readonly policy: Policy;
  /** Until when the policy holds while the class is away, in ms by our own clock; missing once it does not hold any more. */
  readonly policyUntil?: number;
  /** The class goes by another version of the course. */
  readonly hasOtherCourse: boolean;
  /** Why the link is not live. */
  readonly reason?: Text;
}

/** An exam that goes on although its class is not open here: its policy holds in every drydock of the learner. */
export interface HeldExam {
  readonly policy: Policy;
  /** In ms since 1970. */
  readonly until: number;
}

/** The class as the app knows it; pure. */
export interface ClassRoom extends ClassStatus {
  /** What our own clock said last, in ms since 1970. */
  readonly clock: number;
  /** A second hand is running, for the timer. */
  readonly isTicking: boolean;
  /** Answers that were begun in quizzes of the class, by `quiz question`. */
  readonly drafts: Readonly<Record<string, AnswerDraft>>;
  /** The exercise that was opened last: since when, and its files as they were judged last. */
  readonly work?: {readonly ex: string; readonly openedAt: number; readonly desk: Desk};
  /** The last hint that was read, by its place in the log. */
  readonly hintSeen: number;
  /** The page of the instructor that was followed, or not, last: it is decided once. */
  readonly followed?: string;
}

/** A question of the class's quiz in front. */
export interface ClassQuizScreen {
  readonly kind: 'class-quiz';
  readonly quiz: string;
  readonly q: string;
  /** In the author's order, and as it is shown; undefined while it is read. */
  readonly current?: {
    readonly texts: Readonly<Record<Language, Question>>;
    readonly shown: Readonly<Record<Language, Question>>;
  };
  /** Why it cannot be asked here. */
  readonly missing?: Text;
  readonly answering?: Answering;
  readonly scroll: Scroll;
  /** Where to go back to. */
  readonly from: Exclude<Screen, ClassQuizScreen>;
}

/** The class panel and what opens from it. */
export interface ClassOverlay {
  readonly kind: 'class';
  readonly page: 'menu' | 'poll' | 'hints' | 'shared' | 'ask' | 'help' | 'share' | 'leave';
  /** The row under the pointer. */
  readonly selected: number;
  /** What is being written to the instructor. */
  readonly text: string;
  readonly scroll: number;
}

export type ClassEvent =
  /** `isNew`: just joined for the first time, so what is shared has to be said. */
  | {readonly type: 'class-changed'; readonly status: ClassStatus; readonly isNew?: boolean; readonly at: number}
  | {readonly type: 'class-left'; readonly notice: Text}
  | {readonly type: 'class-woke'; readonly at: number}
  /** An editor has the terminal, or has given it back. */
  | {readonly type: 'editor'; readonly isOpen: boolean};

export type ClassEffect =
  | {readonly type: 'class-say'; readonly saying: Saying}
  | {readonly type: 'class-leave'}
  /** A `class-woke` event after so many ms. */
  | {readonly type: 'class-wake'; readonly after: number};
