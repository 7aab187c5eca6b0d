import type {ClassEvent, ClassStatus} from '../../app/class-state.ts';
import type {CourseStamp, Saying} from '../../classroom/protocol.ts';
import type {Text} from '../../text/language.ts';
import {stamp} from '../stamp.ts';
import {Learner} from './learner.ts';
import {classFolder, readMember} from './membership.ts';
import {Outbox} from './outbox.ts';

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
  /** Shorter times, for tests. In ms. */
  readonly times?: Partial<Times>;
}

export interface Times {
  /** For a connection, and again for its welcome. */
  readonly answer: number;
  /** For a sign of life of the server, which pings every 15 s. */
  readonly silence: number;
  /** For an acknowledgement. */
  readonly ack: number;
  /** The longest pause between two tries; the first is an eighth of a second at most. */
  readonly pause: number;
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
  readonly connect: (dispatch: (event: ClassEvent | {readonly type: 'noticed'; readonly notice: Text}) => void) => void;
  /** Says something to the class: on disk before it is sent, sent again until it is acknowledged. */
  readonly say: (saying: Saying) => void;
  /** The learner leaves: the connection is closed, the way back is kept. Resolves when all is on disk. */
  readonly leave: () => Promise<void>;
  /** The process ends: what was said is sent if that takes no time, and on disk in any case. */
  readonly close: () => Promise<void>;
}

const usual: Times = {answer: 10_000, silence: 30_000, ack: 15_000, pause: 5000};

/** Takes a place in a class, or the one that is remembered from before. Resolves when what is on disk has been read. */
export async function joinClass(wish: JoinWish): Promise<Membership> {
  const {address, code, data} = wish;
  const folder = data === undefined ? undefined : classFolder(data, address, code);
  const member = folder === undefined ? undefined : await readMember(folder);
  const notices: Text[] = [];
  let tell = (notice: Text): void => {
    notices.push(notice);
  };
  const outbox = await Outbox.open(folder, stamp(new Date()), (notice) => tell(notice));
  const learner = new Learner({...wish, times: {...usual, ...wish.times}}, folder, member, outbox);
  tell = (notice) => learner.tell(notice);
  for (const notice of notices) tell(notice);
  learner.start();
  return {
    first: learner.first,
    status: () => learner.status(),
    connect: (dispatch) => learner.connect(dispatch),
    say: (saying) => learner.say(saying),
    leave: () => learner.leave(),
    close: () => learner.close(),
  };
}
