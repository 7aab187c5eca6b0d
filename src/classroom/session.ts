import {type Answer, type ClassState, emptyClass, type Learner, type Work} from './class-state.ts';
import {ordered} from './orders.ts';
import type {ClassEvent, Saying} from './protocol.ts';

/** The state after these events. */
export function fold(events: Iterable<ClassEvent>): ClassState {
  const state = emptyClass();
  for (const event of events) apply(state, event);
  return state;
}

/**
 * Takes one event in, in place. Events that make no sense here (a vote for a poll that is not open, an order of somebody
 * who does not drive) change nothing: every replica decides the same. An event already taken in is passed over.
 * True when the event meant something: only then may learners be told of it, or their views would differ from the state.
 */
export function apply(state: ClassState, event: ClassEvent): boolean {
  if (event.seq <= state.seq) return false;
  state.seq = event.seq;
  const who = event.by.slice(2);
  const learner = event.by.startsWith('l:') ? state.learners.get(who) : undefined;
  if (event.by === 'server') return noted(state, event);
  if (event.by.startsWith('i:')) return ordered(state, event, who);
  if (learner === undefined || learner.isRemoved) return false;
  if (state.endedAt !== undefined) return handedIn(state, learner, event);
  learner.lastAt = event.at;
  return said(state, learner, event);
}

function noted(state: ClassState, event: ClassEvent): boolean {
  switch (event.k) {
    case 'start':
      Object.assign(state, {
        title: event.title,
        policy: event.policy,
        course: event.course,
        code: event.code,
        startedAt: event.at,
      });
      return true;
    case 'join':
      // What was ordered before it in the log counts, though the door of this or another server had not heard of it.
      if (state.learners.has(event.learner) || state.isLocked || state.endedAt !== undefined) return false;
      state.learners.set(event.learner, newLearner({...event, alias: freeAlias(state, event.alias)}));
      return true;
    case 'teach':
      // A role is for good: whoever says the same id at the same moment with another token gets nothing by it.
      if (state.teachers.has(event.instructor)) return false;
      state.teachers.set(event.instructor, {id: event.instructor, name: event.name, role: event.role});
      if (event.role === 'instructor') state.driver ??= event.instructor;
      return true;
    case 'polled':
      if (state.poll?.id !== event.poll || !state.poll.isTold) return false;
      state.poll.tally = event.tally;
      return true;
    case 'revealed':
      if (state.quiz?.id !== event.quiz || !state.quiz.told.has(event.q)) return false;
      state.quiz.revealed.set(event.q, {q: event.q, key: event.key, tally: event.tally});
      return true;
    case 'forget':
      // Whoever is here came in at the same moment as another, for whom the last place was: as if they had never come.
      if (!state.learners.delete(event.learner)) state.forgotten.add(event.learner);
      return true;
    default:
      return false;
  }
}

/** Two servers of one class may give the same alias at the same time: the one that came second gets another. */
function freeAlias({learners}: ClassState, alias: number): number {
  const isTaken = [...learners.values()].some((learner) => learner.alias === alias);
  return isTaken ? Math.max(...[...learners.values()].map((learner) => learner.alias)) + 1 : alias;
}

function newLearner({learner, name, alias, token, at}: Extract<ClassEvent, {k: 'join'}>): Learner {
  return {
    id: learner,
    name,
    alias,
    token,
    joinedAt: at,
    isRemoved: false,
    lastAt: at,
    isDone: false,
    exercises: new Map(),
  };
}

/** So long after the end of a class, in ms, what waited for a way to it is taken: somebody's network was away until the evening. */
const graceMs = 24 * 60 * 60 * 1000;

/** Can anything still be handed in? `at`: ms by the server's clock. */
export function isOpenAt({endedAt}: ClassState, at: number): boolean {
  return endedAt === undefined || at <= endedAt + graceMs;
}

/** Is this worth keeping when it comes after the end? Where somebody was or what they wished for then is over. */
export function outlastsEnd(k: Saying['k']): boolean {
  return k === 'answer' || k === 'vote' || k === 'check';
}

/** After the end nothing counts any more: an answer or a vote stands as late where there is none, a check in the log alone. */
function handedIn(state: ClassState, learner: Learner, event: ClassEvent): boolean {
  if (!isOpenAt(state, event.at)) return false;
  if (event.k === 'answer') return answered(state, learner, event);
  return event.k === 'vote' ? voted(state, learner, event) : event.k === 'check';
}

function said(state: ClassState, learner: Learner, event: ClassEvent): boolean {
  switch (event.k) {
    case 'check':
      checked(learner, event);
      return true;
    case 'answer':
      return answered(state, learner, event);
    case 'vote':
      return voted(state, learner, event);
    case 'help':
      if (!event.on) delete learner.help;
      else learner.help = {since: learner.help?.since ?? event.at, ...(event.text !== undefined && {text: event.text})};
      return true;
    case 'done':
      learner.isDone = event.on;
      return true;
    case 'pace':
      learner.pace = event.pace;
      return true;
    case 'ask':
      if (state.muted.has(learner.id)) return false;
      state.asked.push({seq: event.seq, by: learner.id, text: event.text, at: event.at});
      return true;
    case 'at':
      learner.at = {lesson: event.lesson, page: event.page};
      return true;
    case 'at-exercise':
      learner.at = {ex: event.ex};
      return true;
    case 'share': {
      const share = state.shared.find(({req, learner: of}) => req === event.req && of === learner.id);
      if (share?.state !== 'asked') return false;
      share.state = event.file === undefined ? 'refused' : 'given';
      if (event.file !== undefined) share.file = event.file;
      return true;
    }
    default:
      return false;
  }
}

function checked(learner: Learner, {ex, ok, rules, ms, at}: Extract<ClassEvent, {k: 'check'}>): void {
  const work: Work = learner.exercises.get(ex) ?? {
    ex,
    startedAt: at - Math.min(ms, at - learner.joinedAt),
    checks: 0,
    failed: 0,
    rules: [],
    streaks: new Map(),
    lastAt: at,
    history: [],
  };
  learner.exercises.set(ex, work);
  learner.at = {ex};
  work.checks++;
  work.lastAt = at;
  work.rules = ok ? [] : rules;
  work.streaks = ok ? new Map() : new Map(rules.map(({id}) => [id, (work.streaks.get(id) ?? 0) + 1]));
  work.history.push({at, ok, rules: rules.map(({id}) => id), ms});
  if (!ok) work.failed++;
  else work.passedAt ??= at;
}

function answered(state: ClassState, learner: Learner, event: Extract<ClassEvent, {k: 'answer'}>): boolean {
  const {quiz: id, q, given, at} = event;
  const quiz = state.quizzes.find((one) => one.id === id);
  if (quiz === undefined || !quiz.questions.slice(0, quiz.current + 1).some((one) => one.id === q)) return false;
  const answers = quiz.answers.get(q) ?? new Map<string, Answer>();
  quiz.answers.set(q, answers);
  const isLate = quiz.closed.has(q) || quiz.endedAt !== undefined || state.endedAt !== undefined;
  if (isLate && answers.has(learner.id)) return false;
  answers.set(learner.id, {given, at, isLate});
  return true;
}

function voted(state: ClassState, learner: Learner, event: Extract<ClassEvent, {k: 'vote'}>): boolean {
  const poll = state.polls.find(({id}) => id === event.poll);
  const [pick, ...more] = event.picks;
  if (poll === undefined || pick === undefined || more.length > 0 || pick >= poll.choices.length) return false;
  const isLate = poll.closedAt !== undefined || state.endedAt !== undefined;
  if (isLate && poll.votes.has(learner.id)) return false;
  poll.votes.set(learner.id, {picks: event.picks, isLate});
  return true;
}
