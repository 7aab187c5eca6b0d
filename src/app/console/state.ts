import type {ClassState} from '../../classroom/class-state.ts';
import type {ClassEvent, Order} from '../../classroom/protocol.ts';
import type {Course} from '../../course/lesson.ts';
import type {BankEntry} from '../../quiz/bank.ts';
import type {Question} from '../../quiz/question.ts';
import type {Language, Text} from '../../text/language.ts';
import type {ThemeName, View} from '../state.ts';
import type {DriveItem} from './drive.ts';
import type {Overlay} from './overlay.ts';

/** The five sides of the console. */
export const panels = ['board', 'rules', 'needs', 'drive', 'answers'] as const;
export type Panel = (typeof panels)[number];

/** Everything the instructor's console knows at one moment; its screen is a picture of it. */
export interface ConsoleState {
  readonly language: Language;
  readonly theme: ThemeName;
  readonly course: Course;
  readonly bank: readonly BankEntry[];
  /** The id of who sits here. */
  readonly me: string;
  /** How the room gets in, as it is told to people. */
  readonly addresses: Addresses;
  /** The class, changed in place as the log goes on; `version` tells two moments of it apart. */
  readonly room: ClassState;
  readonly version: number;
  /** Ids of learners who are connected. */
  readonly online: ReadonlySet<string>;
  readonly link: Link;
  /** Orders that the server has not put down yet. */
  readonly waiting: number;
  /** Why they are not put down although there is a connection; gone with the next one that is. */
  readonly stall?: Stall;
  /** By the server's clock, in ms since 1970. */
  readonly now: number;
  /** What has to be added to the clock here to get the server's, in ms. */
  readonly skew: number;
  readonly panel: Panel;
  readonly chosen: Chosen;
  /** The first exercise in sight of the board, or the one that was offered and what stands before it. */
  readonly column: number | 'follow';
  /** Whether pages are turned for everybody, or only offered. */
  readonly hard: boolean;
  /** The page that was ordered last and is not in the log yet: the next turn counts from there. */
  readonly turned?: {readonly lesson: string; readonly page: string};
  /** What was switched last and is not in the log yet: pressed again it is switched back. */
  readonly switched?: Partial<Readonly<Record<Switch, boolean>>>;
  /** Between a poll and a quiz: look at the one that was begun earlier. */
  readonly earlier: boolean;
  /** The first line in sight of the answers. */
  readonly scroll: number;
  /** What lies over the panel, the topmost last. */
  readonly over: readonly Overlay[];
  /** What was read of the course, by question, exercise and rule. */
  readonly texts: Readonly<Record<string, ClassQuestion>>;
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly titles: Readonly<Record<string, Text>>;
  /** What has been asked for, so that it is asked once. */
  readonly asked: ReadonlySet<string>;
  /** One sentence at the foot of the screen, gone with the next key. */
  readonly notice?: Text;
}

/** What of a class is on or off. */
export type Switch = 'pause' | 'names' | 'lock';

/** `join`: `host:port` as learners type it; `board`: the address of the projector's page. */
export interface Addresses {
  readonly join: string;
  readonly board?: string;
}

/** The line to the server. `lost`: it is tried again; `closed`: it is not, and why. */
type Link =
  | {readonly kind: 'connecting'}
  | {readonly kind: 'live'}
  | {readonly kind: 'lost'}
  | {readonly kind: 'closed'; readonly reason: string};

/**
 * The server answers, and takes no orders. `storage`: it cannot write its log; `rate`: too many came at once.
 * `held`: they are sent again; `given-up`: so many were not sent any more.
 */
export interface Stall {
  readonly why: 'storage' | 'rate';
  readonly kind: 'held' | 'given-up';
  readonly orders: number;
}

/** What is pointed at, by its name: rows change their places while people work. */
export interface Chosen {
  readonly board?: string;
  readonly rules?: string;
  readonly needs?: string;
  readonly drive: DriveItem;
}

/** A question of the course for a class quiz. */
export interface ClassQuestion {
  readonly id: string;
  readonly hash: string;
  /** Its running text, for lists. */
  readonly prompt: Text;
  /** As learners get it, with its key. */
  readonly question: Readonly<Record<Language, Question>>;
}

/** What is in sight; of the board besides: the first exercise, and the last that can be the first. Both from 0. */
export interface ConsoleView extends View {
  readonly column: number;
  readonly columnReach: number;
}

/** Everything that can happen. `at` is the time here, `now` the server's, both in ms since 1970. */
export type ConsoleEvent =
  | {readonly type: 'key'; readonly key: string; readonly view: ConsoleView; readonly at: number}
  | {readonly type: 'pasted'; readonly text: string}
  /** `another`: the log is not the one that was followed until now, and is told from its beginning. */
  | {readonly type: 'linked'; readonly log: 'same' | 'another'; readonly now: number; readonly at: number}
  | {readonly type: 'logged'; readonly events: readonly ClassEvent[]}
  | {readonly type: 'ticked'; readonly now: number; readonly online: readonly string[]; readonly at: number}
  | {readonly type: 'lost'}
  /** For good; `reason` is the server's word for it. */
  | {readonly type: 'closed'; readonly reason: string}
  | {readonly type: 'sent'; readonly waiting: number}
  | {readonly type: 'stalled'; readonly stall: Stall}
  /** The server did not take an order. */
  | {readonly type: 'refused'; readonly code: string}
  | {readonly type: 'woke'; readonly at: number}
  | {readonly type: 'questions-loaded'; readonly questions: readonly ClassQuestion[]}
  | {readonly type: 'files-loaded'; readonly ex: string; readonly paths: readonly string[]}
  | {readonly type: 'titles-found'; readonly titles: Readonly<Record<string, Text>>}
  | {readonly type: 'noticed'; readonly notice: Text};

/** What the console asks the world to do. */
export type ConsoleEffect =
  | {readonly type: 'order'; readonly order: Order}
  /** Makes a join code, which takes chance, and orders it. */
  | {readonly type: 'new-code'}
  | {readonly type: 'load-questions'; readonly questions: readonly BankEntry[]}
  | {readonly type: 'load-files'; readonly ex: string}
  | {readonly type: 'find-titles'; readonly rules: readonly string[]}
  | {readonly type: 'quit'};

export type Step = readonly [ConsoleState, ...ConsoleEffect[]];

/** The topmost of what lies over the panel. */
export function topOf({over}: ConsoleState): Overlay | undefined {
  return over.at(-1);
}

/** The same without the topmost. */
export function closed(state: ConsoleState): ConsoleState {
  return {...state, over: state.over.slice(0, -1)};
}

/** The same with another one on top. */
export function opened(state: ConsoleState, over: Overlay): ConsoleState {
  return {...state, over: [...state.over, over]};
}

/** The same with the topmost changed into this. */
export function replaced(state: ConsoleState, over: Overlay): ConsoleState {
  return {...state, over: [...state.over.slice(0, -1), over]};
}
