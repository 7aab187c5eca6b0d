import {hostname} from 'node:os';
import {join} from 'node:path';
import type {ClassEvent, ClassStatus} from '../../app/class-state.ts';
import type {CourseStamp, Saying} from '../../classroom/protocol.ts';
import type {Text} from '../../text/language.ts';
import {makeFolder} from '../folder.ts';
import {stamp} from '../stamp.ts';
import {type Holding, hold} from './hold.ts';
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
  /**
   * No server answered, or none had time: then it has in `retryMs`. `isMember`: they were in this class before, so the
   * app may open and wait for it.
   */
  | {readonly kind: 'away'; readonly isMember: boolean; readonly reason: Text; readonly retryMs?: number}
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
  const place = folder === undefined ? undefined : await placeIn(folder);
  const mine = place?.kind === 'busy' ? undefined : folder;
  const member = mine === undefined ? undefined : await readMember(mine);
  const notices: Text[] = [];
  let tell = (notice: Text): void => {
    notices.push(notice);
  };
  const outbox = await Outbox.open(mine, stamp(new Date()), (notice) => tell(notice));
  const learner = new Learner({...wish, times: {...usual, ...wish.times}}, mine, member, outbox);
  tell = (notice) => learner.tell(notice);
  for (const notice of notices) tell(notice);
  if (place?.kind === 'busy') learner.refuse(openElsewhere(place.pid, place.host));
  else learner.start();
  const release = () => (place?.kind === 'held' ? place.release() : undefined);
  return {
    first: learner.first,
    status: () => learner.status(),
    connect: (dispatch) => learner.connect(dispatch),
    say: (saying) => learner.say(saying),
    leave: () => learner.leave().then(release),
    close: () => learner.close().then(release),
  };
}

/** One drydock at a time is in a class from one data folder; where no lock can be made, one is let in all the same. */
async function placeIn(folder: string): Promise<Holding | undefined> {
  try {
    await makeFolder(folder, 0o700);
    return await hold(join(folder, 'open'));
  } catch {
    return undefined;
  }
}

function openElsewhere(pid: number, host: string): Text {
  const [en, ko] = host === hostname() ? [`process ${pid}`, `프로세스 ${pid}`] : [`on ${host}`, `${host} 컴퓨터`];
  return {
    en: `This class is open in another drydock already (${en}). Go on there, or close it and join again.`,
    ko: `이 수업은 이미 다른 drydock에서 열려 있어요(${ko}). 거기서 계속하거나, 닫은 뒤에 다시 참여하세요.`,
  };
}
