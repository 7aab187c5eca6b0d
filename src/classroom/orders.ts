import {type ClassState, failing, type Quiz} from './class-state.ts';
import type {ClassEvent} from './protocol.ts';

/** Orders that whoever teaches may give without driving. */
const ofAll: ReadonlySet<string> = new Set(['hint', 'helped', 'askShare', 'dismiss', 'lease.request', 'lease.drop']);

/** May this instructor or assistant give this order now? `lease.take` is for instructors. */
export function mayOrder(state: ClassState, who: string, k: string): boolean {
  const teacher = state.teachers.get(who);
  if (teacher === undefined) return false;
  if (ofAll.has(k)) return true;
  return k === 'lease.take' ? teacher.role === 'instructor' : state.driver === who;
}

/**
 * Takes an order in, in place, and tells whether it meant anything. Orders that its giver may not give change nothing.
 */
export function ordered(state: ClassState, event: ClassEvent, who: string): boolean {
  if (state.endedAt !== undefined || !mayOrder(state, who, event.k)) return false;
  switch (event.k) {
    case 'page':
      state.page = {lesson: event.lesson, page: event.page, hard: event.hard};
      return true;
    case 'push':
      state.pushed = {ex: event.ex, at: event.at};
      for (const learner of state.learners.values()) learner.isDone = false;
      return true;
    case 'timer':
      if (event.ms === 0) delete state.timerEnds;
      else state.timerEnds = event.at + event.ms;
      return true;
    case 'pause':
      state.isPaused = event.on;
      return true;
    case 'names':
      state.showsNames = event.on;
      return true;
    case 'lock':
      state.isLocked = event.on;
      return true;
    case 'code':
      state.code = event.code;
      return true;
    case 'kick':
      return removed(state, event.learner);
    case 'end':
      state.endedAt = event.at;
      return true;
    case 'hint':
      hinted(state, event);
      return true;
    case 'helped':
      return helped(state, event.learner);
    case 'askShare':
      state.shared.push({req: event.req, learner: event.learner, path: event.path, by: who, state: 'asked'});
      return true;
    case 'lease.request':
      state.leaseWish = {by: who, at: event.at};
      return true;
    case 'lease.drop':
      return dropped(state, who);
    case 'dismiss':
      return dismissed(state, event);
    case 'lease.grant':
    case 'lease.take':
      return drives(state, event.k === 'lease.take' ? who : event.to);
    default:
      return event.k.startsWith('poll.') ? polling(state, event) : quizzing(state, event);
  }
}

function drives(state: ClassState, who: string): boolean {
  if (!state.teachers.has(who)) return false;
  state.driver = who;
  delete state.leaseWish;
  return true;
}

/** Whoever wished to drive changes their mind, or whoever drives says no. */
function dropped(state: ClassState, who: string): boolean {
  if (state.leaseWish === undefined || (state.leaseWish.by !== who && state.driver !== who)) return false;
  delete state.leaseWish;
  return true;
}

function dismissed({asked, muted}: ClassState, {asked: place, mute}: Extract<ClassEvent, {k: 'dismiss'}>): boolean {
  const question = asked.find(({seq}) => seq === place);
  if (question === undefined) return false;
  if (mute) muted.add(question.by);
  const kept = asked.filter((one) => one !== question && !muted.has(one.by));
  asked.splice(0, asked.length, ...kept);
  return true;
}

function removed(state: ClassState, id: string): boolean {
  const learner = state.learners.get(id);
  if (learner === undefined) return false;
  learner.isRemoved = true;
  delete learner.help;
  return true;
}

function helped(state: ClassState, id: string): boolean {
  const learner = state.learners.get(id);
  if (learner === undefined) return false;
  delete learner.help;
  return true;
}

function hinted(state: ClassState, {to, text, at}: Extract<ClassEvent, {k: 'hint'}>): void {
  const rule = typeof to === 'string' ? undefined : to.rule;
  const names = rule === undefined ? [to as string] : failing(state, rule).map(({id}) => id);
  state.hints.push({to: names, text, at, ...(rule !== undefined && {rule})});
}

function polling(state: ClassState, event: ClassEvent): boolean {
  if (event.k === 'poll.open') {
    if (state.polls.some(({id}) => id === event.poll)) return false;
    const {poll: id, prompt, choices, at: openedAt} = event;
    state.poll = {id, prompt, choices, openedAt, isTold: false, votes: new Map()};
    state.polls.push(state.poll);
    return true;
  }
  if ((event.k !== 'poll.close' && event.k !== 'poll.reveal') || state.poll?.id !== event.poll) return false;
  state.poll.closedAt ??= event.at;
  state.poll.isTold ||= event.k === 'poll.reveal';
  return true;
}

function quizzing(state: ClassState, event: ClassEvent): boolean {
  if (event.k === 'quiz.open') {
    if (state.quizzes.some(({id}) => id === event.quiz)) return false;
    const {quiz: id, questions, at: openedAt} = event;
    state.quiz = emptyQuiz(id, questions, openedAt);
    state.quizzes.push(state.quiz);
    return true;
  }
  const {quiz} = state;
  if (!('quiz' in event) || quiz?.id !== event.quiz || quiz.endedAt !== undefined) return false;
  const question = quiz.questions[quiz.current];
  if (event.k === 'quiz.end') quiz.endedAt = event.at;
  else if (question === undefined || (event.k === 'quiz.next' && quiz.current + 1 >= quiz.questions.length))
    return false;
  else {
    close(quiz, question.id, event.at);
    if (event.k === 'quiz.reveal') quiz.told.add(question.id);
    if (event.k === 'quiz.next') quiz.current++;
  }
  return true;
}

function emptyQuiz(id: string, questions: Quiz['questions'], openedAt: number): Quiz {
  const maps = {closed: new Map(), told: new Set<string>(), revealed: new Map(), answers: new Map()};
  return {id, questions, openedAt, current: 0, ...maps};
}

/** Answers to this question do not count from now on. */
function close(quiz: Quiz, question: string, at: number): void {
  if (!quiz.closed.has(question)) quiz.closed.set(question, at);
}
