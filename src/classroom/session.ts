import {type Answer, type ClassState, emptyClass, type Learner, type Work} from './class-state.ts';
import {close, ordered} from './orders.ts';
import type {ClassEvent} from './protocol.ts';

/** The state after these events. */
export function fold(events: Iterable<ClassEvent>): ClassState {
  const state = emptyClass();
  for (const event of events) apply(state, event);
  return state;
}

/**
 * Takes one event in, in place. Events that make no sense here (a vote for a poll that is not open, an order of somebody
 * who does not drive) change nothing: every replica decides the same. An event already taken in is passed over.
 */
export function apply(state: ClassState, event: ClassEvent): void {
  if (event.seq <= state.seq) return;
  state.seq = event.seq;
  const who = event.by.slice(2);
  const learner = event.by.startsWith('l:') ? state.learners.get(who) : undefined;
  if (event.by === 'server') noted(state, event);
  else if (event.by.startsWith('i:')) ordered(state, event, who);
  else if (learner !== undefined && !learner.isRemoved && state.endedAt === undefined) {
    learner.lastAt = event.at;
    said(state, learner, event);
  }
}

function noted(state: ClassState, event: ClassEvent): void {
  switch (event.k) {
    case 'start':
      Object.assign(state, {
        title: event.title,
        policy: event.policy,
        course: event.course,
        code: event.code,
        startedAt: event.at,
      });
      return;
    case 'join':
      state.learners.set(event.learner, newLearner(event));
      return;
    case 'teach':
      state.teachers.set(event.instructor, {id: event.instructor, name: event.name, role: event.role});
      if (event.role === 'instructor') state.driver ??= event.instructor;
      return;
    case 'polled':
      if (state.poll?.id === event.poll) state.poll.tally = event.tally;
      return;
    case 'revealed':
      if (state.quiz?.id === event.quiz) {
        close(state.quiz, event.q, event.at);
        state.quiz.revealed.set(event.q, {q: event.q, key: event.key, tally: event.tally});
      }
      return;
    case 'forget': {
      const learner = state.learners.get(event.learner);
      if (learner !== undefined) forget(state, learner);
      return;
    }
    default:
      return;
  }
}

function newLearner({learner, name, alias, token, at}: Extract<ClassEvent, {k: 'join'}>): Learner {
  return {
    id: learner,
    name,
    alias,
    token,
    joinedAt: at,
    isRemoved: false,
    isForgotten: false,
    lastAt: at,
    isDone: false,
    exercises: new Map(),
  };
}

function forget(state: ClassState, learner: Learner): void {
  const {id, alias, joinedAt} = learner;
  const empty = newLearner({seq: 0, by: 'server', k: 'join', learner: id, name: '', alias, token: '', at: joinedAt});
  state.learners.set(id, {...empty, isRemoved: true, isForgotten: true});
  for (const poll of state.polls) poll.votes.delete(id);
  for (const quiz of state.quizzes) for (const answers of quiz.answers.values()) answers.delete(id);
  const kept = state.shared.filter((one) => one.learner !== id);
  state.shared.splice(0, state.shared.length, ...kept);
}

function said(state: ClassState, learner: Learner, event: ClassEvent): void {
  switch (event.k) {
    case 'check':
      checked(learner, event);
      return;
    case 'answer':
      answered(state, learner, event);
      return;
    case 'vote':
      voted(state, learner, event);
      return;
    case 'help':
      if (!event.on) delete learner.help;
      else learner.help = {since: learner.help?.since ?? event.at, ...(event.text !== undefined && {text: event.text})};
      return;
    case 'done':
      learner.isDone = event.on;
      return;
    case 'pace':
      learner.pace = event.pace;
      return;
    case 'ask':
      state.asked.push({text: event.text, at: event.at});
      return;
    case 'at':
      learner.at = {lesson: event.lesson, page: event.page};
      return;
    case 'at-exercise':
      learner.at = {ex: event.ex};
      return;
    case 'share': {
      const share = state.shared.find(({req, learner: of}) => req === event.req && of === learner.id);
      if (share?.state !== 'asked') return;
      share.state = event.file === undefined ? 'refused' : 'given';
      if (event.file !== undefined) share.file = event.file;
      return;
    }
    default:
      return;
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

function answered(state: ClassState, learner: Learner, {quiz: id, q, given, at}: Extract<ClassEvent, {k: 'answer'}>) {
  const quiz = state.quizzes.find((one) => one.id === id);
  if (quiz === undefined || !quiz.questions.slice(0, quiz.current + 1).some((one) => one.id === q)) return;
  const answers = quiz.answers.get(q) ?? new Map<string, Answer>();
  quiz.answers.set(q, answers);
  const isLate = quiz.closed.has(q) || quiz.endedAt !== undefined;
  if (!isLate || !answers.has(learner.id)) answers.set(learner.id, {given, at, isLate});
}

function voted(state: ClassState, learner: Learner, {poll: id, picks}: Extract<ClassEvent, {k: 'vote'}>): void {
  const poll = state.polls.find((one) => one.id === id);
  if (poll === undefined || picks.some((pick) => pick >= poll.choices.length)) return;
  const isLate = poll.closedAt !== undefined;
  if (!isLate || !poll.votes.has(learner.id)) poll.votes.set(learner.id, {picks, isLate});
}
