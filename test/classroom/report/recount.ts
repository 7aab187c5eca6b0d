import type {ClassEvent} from '../../../src/classroom/protocol.ts';

/*
 * The numbers of a class counted once more, straight from the log and in another way: by asking of each learner, exercise
 * and question which events of the log count for it, without ever folding a state. Slow, and it shares nothing with src.
 */

type Of<K extends ClassEvent['k']> = Extract<ClassEvent, {k: K}>;

export interface Recount {
  readonly learners: readonly Counted[];
  readonly quizzes: readonly (readonly string[])[];
  readonly polls: readonly {readonly id: string; readonly votes: readonly number[]}[];
}

export interface Counted {
  readonly id: string;
  readonly isRemoved: boolean;
  readonly checks: readonly Of<'check'>[];
  /** Handed in after the end. */
  readonly lateChecks: readonly Of<'check'>[];
  /** For each quiz and each of its questions that were asked, every answer. */
  readonly answers: readonly {
    readonly quiz: number;
    readonly question: string;
    readonly all: readonly {readonly event: Of<'answer'>; readonly isLate: boolean}[];
  }[];
}

export function recount(log: readonly ClassEvent[]): Recount {
  const orders = ordersThatCount(log);
  const end = orders.find(({k}) => k === 'end');
  const over = end?.seq ?? Number.POSITIVE_INFINITY;
  const dayAfter = (end?.at ?? Number.POSITIVE_INFINITY) + 86_400_000;
  const quizzes = quizzesOf(orders);
  const joins = log.filter((event) => event.k === 'join' && event.by === 'server') as Of<'join'>[];
  const first = joins.filter((join, index) => joins.findIndex(({learner}) => learner === join.learner) === index);
  const gone = new Set(log.flatMap((event) => (event.k === 'forget' && event.by === 'server' ? [event.learner] : [])));
  const people = first.map(({learner: id, seq}) => {
    const kick = orders.find((event) => event.k === 'kick' && event.learner === id && event.seq > seq)?.seq;
    const all = log.filter(
      (one) => one.by === `l:${id}` && one.seq > seq && one.seq < (kick ?? Number.POSITIVE_INFINITY),
    );
    const said = all.filter((one) => one.seq < over);
    const after = all.filter((one) => one.seq > over && one.at <= dayAfter);
    return {id, isRemoved: kick !== undefined, said, after};
  });
  const kept = people.filter(({id}) => !gone.has(id));
  return {
    learners: kept.map(({id, isRemoved, said, after}) => ({
      id,
      isRemoved,
      checks: said.filter((event) => event.k === 'check') as Of<'check'>[],
      lateChecks: after.filter((event) => event.k === 'check') as Of<'check'>[],
      answers: quizzes.flatMap(({open, asked}, quiz) =>
        asked.map(({question, from, closed}) => {
          const to = [...said, ...after].filter(
            (event) => event.k === 'answer' && event.quiz === open.quiz && event.q === question && event.seq > from,
          ) as Of<'answer'>[];
          return {quiz, question, all: to.map((event) => ({event, isLate: event.seq > Math.min(closed, over)}))};
        }),
      ),
    })),
    quizzes: quizzes.map(({asked}) => asked.map(({question}) => question)),
    polls: pollsOf(
      orders,
      kept.filter(({isRemoved}) => !isRemoved),
    ),
  };
}

/** Orders of whoever drove when they were given. */
function ordersThatCount(log: readonly ClassEvent[]): readonly ClassEvent[] {
  const roles = new Map<string, string>();
  const counting: ClassEvent[] = [];
  let driver = '';
  let isOver = false;
  for (const event of log) {
    const who = event.by.slice(2);
    if (event.by === 'server' && event.k === 'teach' && !roles.has(event.instructor)) {
      roles.set(event.instructor, event.role);
      if (driver === '' && event.role === 'instructor') driver = event.instructor;
    }
    if (!event.by.startsWith('i:') || isOver || !roles.has(who)) continue;
    if (event.k === 'lease.take' && roles.get(who) === 'instructor') driver = who;
    if (who !== driver) continue;
    if (event.k === 'lease.grant' && roles.has(event.to)) driver = event.to;
    isOver = event.k === 'end';
    counting.push(event);
  }
  return counting;
}

function quizzesOf(orders: readonly ClassEvent[]) {
  const never = Number.POSITIVE_INFINITY;
  const opens = orders.filter((event) => event.k === 'quiz.open') as Of<'quiz.open'>[];
  const first = opens.filter((open, index) => opens.findIndex(({quiz}) => quiz === open.quiz) === index);
  return first.map((open, index) => {
    const next = first[index + 1]?.seq ?? never;
    const own = orders.filter(
      (event) => 'quiz' in event && event.quiz === open.quiz && event.seq > open.seq && event.seq < next,
    );
    const over = own.find(({k}) => k === 'quiz.end')?.seq ?? never;
    const turns = own.filter(({k, seq}) => k === 'quiz.next' && seq < over).slice(0, open.questions.length - 1);
    const asked = open.questions.slice(0, turns.length + 1).map(({id: question}, place) => {
      const from = place === 0 ? open.seq : (turns[place - 1]?.seq ?? never);
      const to = turns[place]?.seq ?? never;
      const shut = own.find(
        ({k, seq}) => (k === 'quiz.close' || k === 'quiz.reveal') && seq > from && seq < Math.min(to, over),
      );
      return {question, from, closed: Math.min(to, over, shut?.seq ?? never)};
    });
    return {open, asked};
  });
}

function pollsOf(orders: readonly ClassEvent[], people: readonly {readonly said: readonly ClassEvent[]}[]) {
  const opens = orders.filter((event) => event.k === 'poll.open') as Of<'poll.open'>[];
  const first = opens.filter((open, index) => opens.findIndex(({poll}) => poll === open.poll) === index);
  return first.map((open, index) => {
    const next = first[index + 1]?.seq ?? Number.POSITIVE_INFINITY;
    const close = orders.find(
      (event) =>
        (event.k === 'poll.close' || event.k === 'poll.reveal') &&
        event.poll === open.poll &&
        event.seq > open.seq &&
        event.seq < next,
    );
    const ballots = people.map(({said}) => {
      const votes = said.filter(
        (event) =>
          event.k === 'vote' &&
          event.poll === open.poll &&
          event.seq > open.seq &&
          event.seq < (close?.seq ?? Number.POSITIVE_INFINITY) &&
          event.picks.length === 1 &&
          event.picks.every((pick) => pick < open.choices.length),
      ) as Of<'vote'>[];
      return votes.at(-1)?.picks ?? [];
    });
    return {
      id: open.poll,
      votes: open.choices.map((_, choice) => ballots.filter((one) => one.includes(choice)).length),
    };
  });
}
