import {z} from 'zod';

/**
 * Everything that goes over the wire or into the log of a class, checked at the door: unknown fields are refused.
 * Outside of the doors only the types are imported. Texts are cleaned by `remoteText` besides (text/remote.ts).
 */
export const protocolVersion = 1;

/** Why a connection was closed, as WebSocket close codes. */
export const closeCodes = {
  noHello: 4001,
  token: 4003,
  code: 4004,
  rate: 4008,
  replaced: 4009,
  version: 4010,
  removed: 4011,
  full: 4012,
  locked: 4013,
  course: 4014,
  ended: 4015,
  tooBig: 1009,
  /** Not a message of this protocol, or not at its time; frames that are not text. */
  bad: 1008,
  binary: 1003,
  /** The log could not be written: come again and say it again. */
  storage: 1013,
} as const;

/**
 * Ids are shown where texts are cleaned and these are not: letters of which each has one spelling and that everybody
 * sees, as in the ids of courses and rules (course-folder.ts, rule.ts).
 */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$/);

const text = (most: number) => z.string().min(1).max(most);
const count = z.int().min(0).max(1_000_000);
/** In ms since 1970, until the year 9999: the difference of two such times is still one that dates can show. */
const at = z.int().min(0).max(253_402_300_799_999);
const cid = z.int().min(1).max(Number.MAX_SAFE_INTEGER);
const positions = z.array(z.int().min(0).max(99)).max(50);

/** An answer to a question of the course: positions in the author's order from 0, lines from 1. */
const given = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('choices'), choices: positions}),
  z.strictObject({kind: z.literal('texts'), texts: z.array(z.string().max(300)).max(20)}),
  z.strictObject({kind: z.literal('order'), items: positions}),
  z.strictObject({kind: z.literal('pairs'), rights: z.array(z.int().min(0).max(99)).max(50)}),
  z.strictObject({kind: z.literal('lines'), lines: z.array(z.int().min(1).max(9999)).max(50)}),
]);
export type ClassAnswer = z.infer<typeof given>;

/** Can this go over the wire as an answer? */
export function isAnswer(value: unknown): value is ClassAnswer {
  return given.safeParse(value).success;
}

const place = {lesson: id, page: id};

/** What a learner tells. */
const sayings = [
  /** The files of an exercise were judged: which rules complain, and how often. `ms`: since it was opened. */
  z.strictObject({
    k: z.literal('check'),
    ex: id,
    ok: z.boolean(),
    rules: z.array(z.strictObject({id, n: count})).max(30),
    ms: z.int().min(0),
  }),
  z.strictObject({k: z.literal('answer'), quiz: id, q: id, given}),
  z.strictObject({k: z.literal('vote'), poll: id, picks: positions}),
  z.strictObject({k: z.literal('help'), on: z.boolean(), text: text(200).optional()}),
  z.strictObject({k: z.literal('done'), on: z.boolean()}),
  z.strictObject({k: z.literal('pace'), pace: z.enum(['slower', 'fine', 'faster'])}),
  /** A question to the instructor; shown without a name. */
  z.strictObject({k: z.literal('ask'), text: text(300)}),
  z.strictObject({k: z.literal('at'), ...place}),
  z.strictObject({k: z.literal('at-exercise'), ex: id}),
  /** The answer to `askShare`: with a file when the learner agreed. `of`: how many lines it has, when it is cut. */
  z.strictObject({
    k: z.literal('share'),
    req: id,
    file: z.strictObject({path: text(200), text: z.string().max(6000), of: count.optional()}).optional(),
  }),
] as const;
const saying = z.discriminatedUnion('k', sayings);
export type Saying = z.infer<typeof saying>;

const question = z.strictObject({id, hash: text(64)});

/** Orders that the room sees as they are given. Only the driver gives them. */
const publicOrders = [
  z.strictObject({k: z.literal('page'), ...place, hard: z.boolean()}),
  z.strictObject({k: z.literal('push'), ex: id}),
  z.strictObject({k: z.literal('poll.open'), poll: id, prompt: text(300), choices: z.array(text(120)).min(2).max(9)}),
  z.strictObject({k: z.literal('poll.close'), poll: id}),
  z.strictObject({k: z.literal('poll.reveal'), poll: id}),
  z.strictObject({k: z.literal('quiz.open'), quiz: id, questions: z.array(question).min(1).max(50)}),
  z.strictObject({k: z.literal('quiz.next'), quiz: id}),
  z.strictObject({k: z.literal('quiz.close'), quiz: id}),
  z.strictObject({k: z.literal('quiz.reveal'), quiz: id}),
  z.strictObject({k: z.literal('quiz.end'), quiz: id}),
  /** `ms` 0: no timer any more. */
  z.strictObject({k: z.literal('timer'), ms: z.int().min(0).max(86_400_000)}),
  z.strictObject({k: z.literal('pause'), on: z.boolean()}),
  z.strictObject({k: z.literal('end')}),
] as const;
/** Orders that concern one learner, or some: they see of them what is theirs. */
const privateOrders = [
  z.strictObject({k: z.literal('hint'), to: z.union([id, z.strictObject({rule: id})]), text: text(400)}),
  z.strictObject({k: z.literal('helped'), learner: id}),
  z.strictObject({k: z.literal('askShare'), req: id, learner: id, path: text(200)}),
] as const;
/** Orders that only those who teach see. */
const hiddenOrders = [
  z.strictObject({k: z.literal('names'), on: z.boolean()}),
  z.strictObject({k: z.literal('lock'), on: z.boolean()}),
  z.strictObject({k: z.literal('kick'), learner: id}),
  z.strictObject({k: z.literal('code'), code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/)}),
  z.strictObject({k: z.literal('lease.request')}),
  z.strictObject({k: z.literal('lease.grant'), to: id}),
  /** Takes a wish to lead back, or declines it. */
  z.strictObject({k: z.literal('lease.drop')}),
  z.strictObject({k: z.literal('lease.take')}),
  /** Puts a question of the room away, named by the place of its `ask`; `mute`: and all that its asker asks besides. */
  z.strictObject({k: z.literal('dismiss'), asked: z.int().min(1), mute: z.boolean()}),
] as const;
const order = z.discriminatedUnion('k', [...publicOrders, ...privateOrders, ...hiddenOrders]);
export type Order = z.infer<typeof order>;

const policy = z.strictObject({
  /** Lessons by id that open at a time, in ms since 1970. */
  opens: z.record(id, at),
  hints: z.boolean(),
  solutions: z.boolean(),
  exam: z.boolean(),
});
export type Policy = z.infer<typeof policy>;

const course = z.strictObject({id: text(80), hash: text(64)});
export type CourseStamp = z.infer<typeof course>;

/** The right answer of a question and how the room answered, told at the reveal. */
const revealed = z.strictObject({
  q: id,
  key: given,
  /** For choices, how many took each; else how many were right, partly right, wrong. */
  tally: z.array(count).max(100),
});
export type Revealed = z.infer<typeof revealed>;

/** What the server itself puts down. */
const notes = [
  z.strictObject({k: z.literal('start'), title: text(80), policy, course, code: text(8)}),
  /** `token`: the SHA-256 of the learner's token, in hex. `alias`: index into the names of the board. */
  z.strictObject({k: z.literal('join'), learner: id, name: text(80), alias: count, token: z.string().max(64)}),
  z.strictObject({k: z.literal('teach'), instructor: id, name: text(80), role: z.enum(['instructor', 'assistant'])}),
  z.strictObject({k: z.literal('polled'), poll: id, tally: z.array(count).max(9)}),
  z.strictObject({k: z.literal('revealed'), quiz: id, ...revealed.shape}),
  /** What this learner did is taken out of the log; only this is left. */
  z.strictObject({k: z.literal('forget'), learner: id}),
] as const;
const note = z.discriminatedUnion('k', notes);
type Note = z.infer<typeof note>;

const stamp = z.strictObject({by: z.string().regex(/^(?:server|[li]:.{1,80})$/u), cid: cid.optional(), at});

/** Something to be put into the log. `by`: `server`, `l:<learner>` or `i:<instructor>`; `at`: ms by the server's clock. */
export type Entry = (Saying | Order | Note) & {readonly by: string; readonly cid?: number; readonly at: number};
/** An entry in its place. Places count from 1. */
export type ClassEvent = Entry & {readonly seq: number};

/** What a learner gets to see of the log: nobody's names, no answers but their own, no key before its reveal. */
const shown = z.discriminatedUnion('k', [
  ...publicOrders,
  z.strictObject({k: z.literal('hint'), text: text(400)}),
  z.strictObject({k: z.literal('helped')}),
  z.strictObject({k: z.literal('askShare'), req: id, path: text(200)}),
  z.strictObject({k: z.literal('polled'), poll: id, tally: z.array(count).max(9)}),
  z.strictObject({k: z.literal('revealed'), quiz: id, ...revealed.shape}),
  /** Their own, as the log has it: another drydock of theirs, or this one before it was closed, may have said it. */
  z.strictObject({k: z.literal('answer'), quiz: id, q: id, given}),
  z.strictObject({k: z.literal('vote'), poll: id, picks: positions}),
  z.strictObject({k: z.literal('help'), on: z.boolean(), text: text(200).optional()}),
  z.strictObject({k: z.literal('done'), on: z.boolean()}),
  z.strictObject({k: z.literal('pace'), pace: z.enum(['slower', 'fine', 'faster'])}),
  z.strictObject({k: z.literal('share'), req: id}),
]);
type Shown = z.infer<typeof shown>;
/** An event as one learner sees it. */
export type ShownEvent = Shown & {readonly seq: number; readonly at: number};

/** Numbers for the projector: never a name, never an answer of one person. */
const board = z.unknown();

/**
 * A place of a log, and a mark of all that stands up to it: a log that lost its end (a replica of Redis took over, an old
 * copy was put back) and grew again has another mark there.
 */
const mark = z.string().max(20);
const position = z.strictObject({seq: z.int().min(0), mark});
export type Position = z.infer<typeof position>;

const hello = z.strictObject({
  t: z.literal('hello'),
  v: z.int(),
  /** A learner who is new says the code and a name; everybody else a token. */
  code: z.string().max(40).optional(),
  name: z.string().max(400).optional(),
  token: z.string().max(100).optional(),
  /** Who teaches keeps one id through all connections. */
  me: id.optional(),
  /** The last event seen; 0: none. */
  since: z.int().min(0),
  /** The furthest place that was told. */
  position: position.optional(),
  course: course.optional(),
  /** A learner has something that the class does not have yet: they may hand it in when the class has ended meanwhile. */
  waiting: z.boolean().optional(),
});
export type Hello = z.infer<typeof hello>;

/** One thing said: `cid` goes up with everything this person says, and names it for good. */
const put = z.strictObject({
  t: z.literal('put'),
  puts: z
    .array(z.strictObject({cid, say: saying}))
    .min(1)
    .max(50),
});
const ctl = z.strictObject({t: z.literal('ctl'), cid, order});
export type Put = z.infer<typeof put>;
export type Ctl = z.infer<typeof ctl>;

const fromClient = z.discriminatedUnion('t', [hello, put, ctl]);
export type FromClient = z.infer<typeof fromClient>;

const seq = z.int().min(0);
const welcome = z.strictObject({
  t: z.literal('welcome'),
  role: z.enum(['learner', 'instructor', 'assistant', 'board']),
  you: z.string().max(100),
  /** The log's last place, and the server's clock in ms since 1970. */
  seq,
  mark: mark.optional(),
  /** The log is not the one that was told before: it is told again, from its first event. */
  again: z.boolean().optional(),
  now: at,
  title: text(80),
  policy,
  /** undefined when it is the client's own course. */
  course: course.optional(),
});
export type Welcome = z.infer<typeof welcome>;

/** What the server may say. `log` goes to those who teach, `ev` to learners, `board` to the projector. */
const fromServer = z.discriminatedUnion('t', [
  /** Once, to a learner who is new. */
  z.strictObject({t: z.literal('token'), token: z.string().max(100), learner: id, alias: count}),
  welcome,
  /** `mark`: of the last one's place. */
  z.strictObject({t: z.literal('ev'), events: z.array(z.unknown()).max(2000), mark: mark.optional()}),
  z.strictObject({t: z.literal('log'), events: z.array(z.unknown()).max(2000), mark: mark.optional()}),
  z.strictObject({t: z.literal('board'), board}),
  z.strictObject({t: z.literal('ack'), acks: z.array(z.strictObject({cid, seq, dup: z.boolean().optional()})).max(50)}),
  /** Who is connected, for those who teach; how many, for learners. */
  z.strictObject({
    t: z.literal('tick'),
    now: at,
    online: z.array(z.string().max(100)).optional(),
    room: count.optional(),
  }),
  z.strictObject({t: z.literal('err'), code: z.string().max(40), cid: cid.optional(), retryMs: count.optional()}),
  z.strictObject({t: z.literal('bye'), reason: z.string().max(40), reconnect: z.boolean()}),
]);
export type FromServer = z.infer<typeof fromServer>;

/** A message of a client, or undefined when it is not one of this protocol. Never throws. */
export function readFromClient(json: string): FromClient | undefined {
  return fromClient.safeParse(parsed(json)).data;
}

/** A message of a server, or undefined when it is not one of this protocol. Never throws. */
export function readFromServer(json: string): FromServer | undefined {
  return fromServer.safeParse(parsed(json)).data;
}

// To make a schema takes a hundred times as long as to use it.
const shownStamp = z.strictObject({seq, at});
const firstPlace = z.int().min(1);

/** One event as a learner gets it, checked; undefined for what this version does not know. */
export function readShown(value: unknown): ShownEvent | undefined {
  if (!isObject(value)) return undefined;
  const {seq: place, at: when, ...rest} = value;
  const stamped = shownStamp.safeParse({seq: place, at: when});
  const read = shown.safeParse(rest);
  return stamped.success && read.success ? {...read.data, ...stamped.data} : undefined;
}

const anything = z.discriminatedUnion('k', [...sayings, ...publicOrders, ...privateOrders, ...hiddenOrders, ...notes]);

/** One event of the log, checked; undefined when it is none. */
export function readEvent(value: unknown): ClassEvent | undefined {
  if (!isObject(value)) return undefined;
  const {seq: place, at: when, by, cid: number, ...rest} = value;
  const stamped = stamp.safeParse({by, at: when, ...(number !== undefined && {cid: number})});
  const numbered = firstPlace.safeParse(place);
  const read = anything.safeParse(rest);
  if (!stamped.success || !numbered.success || !read.success) return undefined;
  const {cid: own, ...stamps} = stamped.data;
  return {...read.data, ...stamps, ...(own !== undefined && {cid: own}), seq: numbered.data};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
