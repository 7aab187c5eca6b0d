import {datesIn, keepCard, keepMistakes, type Progress, pageSeenAt} from '../progress/progress.ts';
import {type Answering, unanswered} from '../quiz/answering.ts';
import type {BankEntry} from '../quiz/bank.ts';
import {choose, isDue, type Known, type Wish} from '../quiz/choose.ts';
import {answered, newRun, type Run, type RunQuestion, summary, timeLeft} from '../quiz/run.ts';
import {withShuffledChoices} from '../quiz/shuffle.ts';
import type {Text} from '../text/language.ts';
import {withPutDown} from './exam.ts';
import {atHome, type Step as Change, saved} from './go.ts';
import type {Action} from './keys.ts';
import {type Answered, type Asked, remembering, wasHelped} from './question.ts';
import {questionKey} from './question-keys.ts';
import {scrolled} from './scroll.ts';
import type {Effect, Event, GivenAnswer, Press, QuizScreen, ResultsScreen, State} from './state.ts';

/** What the quiz asks the progress. */
export function knownBy(progress: Progress): Known {
  return {
    card: datesIn(progress),
    failedAt: (rule) => (Object.hasOwn(progress.failed, rule) ? progress.failed[rule] : undefined),
    hasSeen: (lesson, page) => pageSeenAt(progress, lesson, page) !== undefined,
    mistakes: progress.mistakes?.value ?? [],
  };
}

/** How many questions should be asked again now. */
export function dueCount(bank: readonly BankEntry[], progress: Progress, now: number): number {
  const known = knownBy(progress);
  return bank.filter((entry) => isDue(entry, known, now)).length;
}

/** The bank has been read: show the menu, or begin what was asked for on the command line. */
export function quizOpened(state: State, event: Extract<Event, {type: 'quiz-opened'}>): Change {
  if (state.screen.kind !== 'opening' || state.screen.what.kind !== 'quiz') return [state];
  const {bank, left, wish, at} = event;
  const menu: State = {...state, screen: {kind: 'quiz-menu', selected: 0, bank, at, ...(left && {left})}};
  if (wish === undefined) return [menu];
  return wish.mode === 'exam' && left && wish.fresh !== true ? resume(menu, left, at) : begin(menu, bank, wish, at);
}

const nothingToAsk: Readonly<Record<Wish['mode'], Text>> = {
  practice: {en: 'There is no question that fits.', ko: '조건에 맞는 문제가 없어요.'},
  exam: {en: 'There is no question that fits.', ko: '조건에 맞는 문제가 없어요.'},
  review: {
    en: 'Nothing is due, and the last quiz had no mistakes. Practice asks something new.',
    ko: '복습할 문제가 없어요. 지난 퀴즈에서 틀린 문제도 없고요. 새로운 문제는 연습에서 풀 수 있어요.',
  },
};

/** Begins a quiz; without a question that fits it says so. */
export function begin(
  state: State,
  bank: readonly BankEntry[],
  wish: Wish & {readonly limit?: number},
  at: number,
): Change {
  const entries = choose(bank, knownBy(state.progress), wish, at);
  if (entries.length === 0) return [{...state, notice: nothingToAsk[wish.mode]}];
  const {mode, seed, limit} = wish;
  const run = newRun({mode, seed, startedAt: at, ...(limit !== undefined && {limit})}, entries);
  return resume(state, run, at);
}

/** Goes on with a run at its first question without an answer; one whose time is over ends at once. */
/** Goes on with an exam that was left. */
export function resume(state: State, run: Run, at: number): Change {
  if (timeLeft(run, at) === 0) return finish(state, run, at);
  const open = run.questions.findIndex(({id}) => !Object.hasOwn(run.answers, id));
  const screen: QuizScreen = {kind: 'quiz', run, at: Math.max(0, open), drafts: {}, clock: at, scroll: 0};
  return [{...state, screen}, ...keeping(run), ...ticking(run), ...asking(screen)];
}

function keeping(run: Run): Effect[] {
  return run.mode === 'exam' ? [{type: 'keep-run', run}] : [];
}

function ticking(run: Run): Effect[] {
  return run.limit === undefined ? [] : [{type: 'wake', after: 1000}];
}

function asking({run, at}: QuizScreen): Effect[] {
  const question = run.questions[at];
  return question ? [{type: 'load-questions', questions: [question]}] : [];
}

/** Questions have been read: the one the quiz waits for, or those that the results show. */
export function questionsLoaded(state: State, {questions}: Extract<Event, {type: 'questions-loaded'}>): Change {
  const {screen} = state;
  if (screen.kind === 'results')
    return [{...state, screen: {...screen, questions: {...screen.questions, ...questions}}}];
  if (screen.kind !== 'quiz' || screen.current) return [state];
  const wanted = screen.run.questions[screen.at];
  const texts = wanted && questions[wanted.id];
  // A question that left the course after the run began is passed over.
  if (wanted === undefined || texts === undefined) return wanted ? skipMissing(state, screen, wanted) : [state];
  const {seed, answers} = screen.run;
  const current = {en: withShuffledChoices(texts.en, seed), ko: withShuffledChoices(texts.ko, seed)};
  const kept = Object.hasOwn(answers, wanted.id) ? answers[wanted.id] : undefined;
  // An answer to a question that has changed since is no answer to what stands there now.
  const before = kept && [texts.en.hash, texts.ko.hash].includes(kept.hash) ? kept : undefined;
  const fresh = unanswered(current.en, 0, seed);
  const draft = Object.hasOwn(screen.drafts, wanted.id) ? screen.drafts[wanted.id] : before?.draft;
  const answering: Answering = {
    draft: draft ?? fresh.draft,
    tries: 0,
    ...(before && screen.run.mode !== 'exam' && {grade: before.grade}),
  };
  return [{...state, screen: {...screen, current, answering}}];
}

function skipMissing(state: State, screen: QuizScreen, missing: RunQuestion): Change {
  const questions = screen.run.questions.filter(({id}) => id !== missing.id);
  const run = {...screen.run, questions};
  const notice = {
    en: 'A question that is no longer in the course was left out.',
    ko: '레슨에서 없어진 문제는 건너뛰었어요.',
  };
  if (questions.length === 0) return [{...atHome(state), notice}, {type: 'drop-run'}];
  const next = {...screen, run, at: Math.min(screen.at, questions.length - 1)};
  return [{...state, screen: next, notice}, ...keeping(run), ...asking(next)];
}

/** A key while a quiz is on. */
export function quizKey(state: State, screen: QuizScreen, question: Asked | undefined, press: Press): Change {
  const {action, at, view} = press;
  if (screen.confirm) return confirmKey(state, screen, action, at);
  if (action === 'home' || action === 'finish') return asks(state, screen, action === 'home' ? 'leave' : 'finish', at);
  if (question === undefined) return [state];
  const move = questionKey(state, question, press);
  if (move === 'forward') return go(state, screen, screen.at + 1, at);
  if (move === 'backward') return screen.run.mode === 'exam' ? go(state, screen, screen.at - 1, at) : [state];
  if (move[0] !== state || action === undefined) return move;
  const offset = scrolled(action, view);
  return question.answering.grade !== undefined && offset !== undefined
    ? [{...state, screen: {...screen, scroll: offset}}]
    : move;
}

function go(state: State, screen: QuizScreen, to: number, at: number): Change {
  if (to < 0) return [state];
  if (to >= screen.run.questions.length)
    return screen.run.mode === 'exam' ? asks(state, screen, 'finish', at) : finish(state, screen.run, at);
  const {current: _, answering: __, ...rest} = withPutDown(screen, state.language, at);
  const next: QuizScreen = {...rest, at: to, scroll: 0};
  return [{...state, screen: next}, ...keepingChange(screen.run, next.run), ...asking(next)];
}

/** Before a quiz ends it asks, unless there is nothing to lose. */
function asks(state: State, screen: QuizScreen, confirm: 'finish' | 'leave', at: number): Change {
  const kept = withPutDown(screen, state.language, at);
  if (kept.run.mode !== 'exam' && Object.keys(kept.run.answers).length === 0) return saved(atHome(state));
  return [{...state, screen: {...kept, confirm}}, ...keepingChange(screen.run, kept.run)];
}

function keepingChange(before: Run, now: Run): Effect[] {
  return now === before ? [] : keeping(now);
}

/** A quiz that waited while its learner looked something up; one whose time is over by now has ended. */
export function comeBack(state: State, screen: QuizScreen, at: number): Change {
  if (timeLeft(screen.run, at) === 0) return finish(state, screen.run, at);
  return [
    {...state, screen: {...screen, clock: at}},
    ...ticking(screen.run),
    ...(screen.current ? [] : asking(screen)),
  ];
}

function confirmKey(state: State, screen: QuizScreen, action: Action | undefined, at: number): Change {
  const {confirm, ...rest} = screen;
  if (action === 'no') return [{...state, screen: rest}];
  if (action !== 'yes') return [state];
  if (confirm === 'finish' || screen.run.mode !== 'exam') return finish(state, screen.run, at);
  const notice = {
    en: 'The exam waits for you in the quiz menu. Its clock goes on.',
    ko: '시험은 퀴즈 메뉴에서 이어서 볼 수 있어요. 시간은 계속 흘러요.',
  };
  return [{...atHome(state), notice}];
}

/** An answer of the quiz was graded: shown at once, or in an exam only kept. */
export function quizAnswered(
  state: State,
  screen: QuizScreen,
  {question, answering}: Asked & {readonly answering: Answered},
  at: number,
): Change {
  const {draft, grade, tries} = answering;
  const run = answered(screen.run, question.id, {draft, grade, hash: question.hash, at});
  if (run.mode === 'exam') {
    const settled: QuizScreen = {...screen, run, answering: {draft, tries}};
    const [next, ...effects] = go({...state, screen: settled}, settled, screen.at + 1, at);
    return [next, ...keeping(run), ...effects];
  }
  const given: GivenAnswer = {
    question: question.id,
    mode: run.mode,
    at,
    hash: question.hash,
    outcome: grade.outcome,
    score: grade.score,
    helped: wasHelped(answering),
  };
  return [
    remembering({...state, screen: {...screen, run, answering, scroll: 0}}, given),
    {type: 'answered', answers: [given]},
  ];
}

/** A second of an exam with a limit has gone by. */
export function woke(state: State, at: number): Change {
  const {screen} = state;
  if (screen.kind !== 'quiz' || screen.run.limit === undefined) return [state];
  // Who leaves an exam and is back within a second has set a second clock going: it stops here.
  if (at >= screen.clock && at - screen.clock < 500) return [state];
  if (timeLeft(screen.run, at) !== 0)
    return [
      {...state, screen: {...screen, clock: at}},
      {type: 'wake', after: 1000},
    ];
  const notice = {en: 'The time is over.', ko: '시간이 다 됐어요.'};
  const [next, ...effects] = finish(state, withPutDown(screen, state.language, at).run, at);
  return [{...next, notice}, ...effects];
}

/** The end of a run: what was wrong is remembered and shown. */
function finish(state: State, run: Run, at: number): Change {
  const result = summary(run);
  const progress = keepMistakes(
    state.progress,
    result.mistakes.map(({id}) => id),
    at,
  );
  const screen: ResultsScreen = {kind: 'results', run, selected: 0, questions: {}, scroll: 'follow'};
  const shown: State = {...state, screen, progress};
  const given = run.mode === 'exam' ? givenIn(run) : [];
  return [
    shown,
    ...(run.mode === 'exam' ? [{type: 'drop-run'} as const] : []),
    ...(given.length > 0 ? [{type: 'answered', answers: given} as const] : []),
    {type: 'save', progress},
    {type: 'load-questions', questions: result.mistakes},
  ];
}

function givenIn({answers, mode}: Run): readonly GivenAnswer[] {
  return Object.entries(answers).map(([question, {grade, hash, at}]) => ({
    question,
    mode,
    at,
    hash,
    outcome: grade.outcome,
    score: grade.score,
    helped: false,
  }));
}

/** Cards come back from the scheduler. */
export function cardsScheduled(state: State, {cards}: Extract<Event, {type: 'scheduled'}>): Change {
  const progress = Object.entries(cards).reduce((all, [id, card]) => keepCard(all, id, card), state.progress);
  return saved({...state, progress});
}
