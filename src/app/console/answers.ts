import {type ClassState, counted, type Poll, pollTally, type Quiz} from '../../classroom/class-state.ts';
import {inBothLanguages, tallyOf} from '../../classroom/key.ts';
import type {Text} from '../../text/language.ts';
import {order} from './order.ts';
import {type ClassQuestion, type ConsoleState, opened, type Step} from './state.ts';

/** What the answers are about: the poll or the quiz that was begun last, or the other one. */
export type Asked = {readonly kind: 'poll'; readonly poll: Poll} | {readonly kind: 'quiz'; readonly quiz: Quiz};

/** What is looked at; undefined before the first poll or quiz. */
export function askedNow({room: {poll, quiz}, earlier}: ConsoleState): Asked | undefined {
  const polled: Asked | undefined = poll && {kind: 'poll', poll};
  const quizzed: Asked | undefined = quiz && {kind: 'quiz', quiz};
  if (polled === undefined || quizzed === undefined) return polled ?? quizzed;
  const isPollLast = polled.poll.openedAt > quizzed.quiz.openedAt;
  return isPollLast !== earlier ? polled : quizzed;
}

/** Are there both a poll and a quiz? */
export function hasOther({room: {poll, quiz}}: ConsoleState): boolean {
  return poll !== undefined && quiz !== undefined;
}

/** Where the collecting of answers stands. */
export type Stage = 'open' | 'closed' | 'revealed' | 'over';

/** Where the poll or the question in front stands. A poll that is revealed is over. */
export function stageOf(asked: Asked): Stage {
  if (asked.kind === 'poll') {
    if (asked.poll.tally !== undefined) return 'over';
    return asked.poll.closedAt === undefined ? 'open' : 'closed';
  }
  const {quiz} = asked;
  if (quiz.endedAt !== undefined) return 'over';
  const q = quiz.questions[quiz.current]?.id ?? '';
  if (quiz.revealed.has(q)) return 'revealed';
  return quiz.closed.has(q) ? 'closed' : 'open';
}

/** How many answers to what is in front count, and how many came too late. */
export function answerCount(asked: Asked, room: ClassState): {readonly inTime: number; readonly late: number} {
  const given =
    asked.kind === 'poll'
      ? asked.poll.votes
      : asked.quiz.answers.get(asked.quiz.questions[asked.quiz.current]?.id ?? '');
  const late = [...(given?.values() ?? [])].filter(({isLate}) => isLate).length;
  return {inTime: counted<{readonly isLate: boolean}>(room, given).length, late};
}

/** The question of the course that is in front; undefined for a poll, and before it was read. */
export function questionInFront(asked: Asked, {texts}: Pick<ConsoleState, 'texts'>): ClassQuestion | undefined {
  if (asked.kind === 'poll') return undefined;
  const id = asked.quiz.questions[asked.quiz.current]?.id ?? '';
  return Object.hasOwn(texts, id) ? texts[id] : undefined;
}

/**
 * How often each choice was taken, in the author's order; undefined while answers still come in, for others look at
 * this screen too. Of questions without choices how many are right, partly right and wrong: that tells nobody what to
 * answer, so it is counted from the first answer on. Undefined before the question was read.
 */
export function distribution(asked: Asked, state: Pick<ConsoleState, 'texts' | 'room'>): readonly number[] | undefined {
  const stage = stageOf(asked);
  if (asked.kind === 'poll')
    return stage === 'open' ? undefined : (asked.poll.tally ?? pollTally(state.room, asked.poll));
  const {quiz} = asked;
  const q = quiz.questions[quiz.current]?.id ?? '';
  const told = quiz.revealed.get(q)?.tally;
  const read = questionInFront(asked, state)?.question;
  if (told !== undefined || read === undefined || 'choices' in read.en)
    return told ?? (stage === 'open' ? undefined : choicesTaken(state.room, quiz, q));
  return tallyOf(inBothLanguages(read.en, read.ko), given(state.room, quiz, q));
}

function given(room: ClassState, quiz: Quiz, q: string) {
  return counted(room, quiz.answers.get(q)).map((answer) => answer.given);
}

function choicesTaken(room: ClassState, quiz: Quiz, q: string): readonly number[] | undefined {
  const tally: number[] = [];
  for (const answer of given(room, quiz, q)) {
    if (answer.kind !== 'choices') return undefined;
    for (const choice of new Set(answer.choices)) tally[choice] = (tally[choice] ?? 0) + 1;
  }
  return Array.from(tally, (count) => count ?? 0);
}

/** What a key on the answers asks the server for. */
export function answersKey(state: ConsoleState, action: 'shut' | 'reveal' | 'next' | 'end'): Step {
  const asked = askedNow(state);
  if (asked === undefined)
    return [{...state, notice: {en: 'No quiz or poll has begun yet.', ko: '아직 시작한 퀴즈나 설문이 없어요.'}}];
  const stage = stageOf(asked);
  if (asked.kind === 'poll') return pollKey(state, asked.poll, stage, action);
  if (stage === 'over') return [{...state, notice: {en: 'This quiz is over.', ko: '이 퀴즈는 끝났어요.'}}];
  return quizKey(state, asked.quiz, stage, action);
}

function pollKey(
  state: ConsoleState,
  {id: poll}: Poll,
  stage: Stage,
  action: 'shut' | 'reveal' | 'next' | 'end',
): Step {
  if (action === 'next' || action === 'end') return [state];
  if (action === 'reveal' && stage !== 'over') return order(state, {k: 'poll.reveal', poll});
  if (action === 'shut' && stage === 'open') return order(state, {k: 'poll.close', poll});
  return [{...state, notice: isDone}];
}

const isDone: Text = {en: 'That has been done already.', ko: '이미 한 일이에요.'};

function quizKey(state: ConsoleState, quiz: Quiz, stage: Stage, action: 'shut' | 'reveal' | 'next' | 'end'): Step {
  switch (action) {
    case 'shut':
      return stage === 'open' ? order(state, {k: 'quiz.close', quiz: quiz.id}) : [{...state, notice: isDone}];
    case 'reveal':
      return stage === 'revealed' ? [{...state, notice: isDone}] : order(state, {k: 'quiz.reveal', quiz: quiz.id});
    case 'next':
      if (quiz.current + 1 < quiz.questions.length) return order(state, {k: 'quiz.next', quiz: quiz.id});
      return [
        {
          ...state,
          notice: {
            en: 'This is the last question: e ends the quiz.',
            ko: '마지막 문제예요. e를 누르면 퀴즈를 끝낼 수 있어요.',
          },
        },
      ];
    case 'end':
      return [opened(state, {kind: 'confirm', what: {kind: 'end-quiz', quiz: quiz.id}})];
  }
}
