import type {ClassEvent, ClassStatus} from '../../app/class-state.ts';
import type {CourseStamp, Saying} from '../../classroom/protocol.ts';
import type {Text} from '../../text/language.ts';

/** What is needed to be in a class. */
export interface JoinWish {
  /** `host:port`, or several that share one class, with commas between them; `ws://` or `wss://` may stand before each. */
  readonly address: string;
  /** The join code as it was typed. */
  readonly code: string;
  /** What the instructor sees; any text. */
  readonly name: string;
  readonly course: CourseStamp;
  /** The folder of everything that is remembered; undefined: nothing is, and an answer not yet sent is lost with the process. */
  readonly data: string | undefined;
}

/** How the first try went. */
export type Joined =
  | {readonly kind: 'joined'; readonly isNew: boolean}
  /** No server answered. `isMember`: they were in this class before, so the app may open and wait for it. */
  | {readonly kind: 'away'; readonly isMember: boolean; readonly reason: Text}
  /** The class does not take them; trying again would not help. */
  | {readonly kind: 'refused'; readonly reason: Text};

/** A learner's place in a class, as long as this process runs. Nothing here throws; nothing local waits for it. */
export interface Membership {
  /** Resolves once, when the first server has answered or none has. */
  readonly first: Promise<Joined>;
  readonly status: () => ClassStatus;
  /** Sends everything that happens to the program, the present state first. */
  readonly connect: (dispatch: (event: ClassEvent) => void) => void;
  /** Says something to the class: on disk before it is sent, sent again until it is acknowledged. */
  readonly say: (saying: Saying) => void;
  /** Leaves: the connection is closed, the way back is kept. Resolves when all is on disk. */
  readonly leave: () => Promise<void>;
}

/** Takes a place in a class, or the one that is remembered from before. Resolves when what is on disk has been read. */
export function joinClass(_wish: JoinWish): Promise<Membership> {
  return Promise.reject(new Error('Nothing connects to a class yet.'));
}
