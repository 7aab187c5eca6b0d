import type {BoardView} from '../classroom/board-view.ts';
import {quizStage, type Sources} from './stage.ts';
import {titleOf} from './titles.ts';
import {exerciseOffered, helpWanted, minutesLeft, passedOf, pollOpened, questionOf, words} from './words.ts';

/** What a screen reader was told last: the view, and how many whole minutes the timer had left (0: it is over). */
export interface Told {
  readonly view: BoardView;
  readonly minutes: number | undefined;
}

/** When the timer is worth a word, in minutes left. */
const worthAWord: ReadonlySet<number> = new Set([0, 1, 5, 10]);

/** How many whole minutes are left, rounded up; undefined without a timer. */
export function minutesOf({timerEnds}: BoardView, now: number): number | undefined {
  return timerEnds === undefined ? undefined : Math.max(0, Math.ceil((timerEnds - now) / 60_000));
}

/** One short text about what has changed since something was told last; empty when nothing worth telling has. */
export function speechOf(before: Told | undefined, after: Told, sources: Sources): string {
  const {language} = sources;
  const [old, view] = [before?.view, after.view];
  if (view.isOver) return old?.isOver ? '' : words.overHeading[language];
  return [
    ...(view.isPaused !== (old?.isPaused ?? false) && view.isPaused ? [`${words.paused[language]}.`] : []),
    ...pollSpeech(old?.poll, view.poll, sources),
    ...quizSpeech(old?.quiz, view.quiz, sources),
    ...exerciseSpeech(old, view, sources),
    ...timerSpeech(before?.minutes, after.minutes, sources),
    ...(view.needHelp > (old?.needHelp ?? 0) ? [helpWanted(language, view.needHelp)] : []),
  ].join(' ');
}

function pollSpeech(old: BoardView['poll'], poll: BoardView['poll'], {language}: Sources): string[] {
  if (poll === undefined) return [];
  if (poll.tally !== undefined && old?.tally === undefined)
    return [
      `${words.poll[language]}: ${words.results[language]}.`,
      ...poll.choices.map((choice, index) => `${choice}: ${poll.tally?.[index] ?? 0}.`),
    ];
  return poll.isOpen && poll.prompt !== old?.prompt ? [pollOpened(language, poll.prompt)] : [];
}

function quizSpeech(old: BoardView['quiz'], quiz: BoardView['quiz'], sources: Sources): string[] {
  if (quiz === undefined) return [];
  const {language, titles} = sources;
  const isNew = quiz.question !== old?.question;
  if (quiz.tally !== undefined && (isNew || old?.tally === undefined)) {
    const {bars} = quizStage(quiz, quiz.answers, sources);
    const rows = bars.map(
      ({label, figure, isRight}) => `${label}: ${figure ?? 0}${isRight ? `, ${words.right[language]}` : ''}.`,
    );
    return [`${questionOf(language, quiz.number, quiz.of)}: ${words.results[language]}.`, ...rows];
  }
  if (!isNew) return [];
  const asked = Object.hasOwn(titles.questions, quiz.question) ? titles.questions[quiz.question] : undefined;
  return [`${questionOf(language, quiz.number, quiz.of)}.`, ...(asked === undefined ? [] : [asked.prompt[language]])];
}

function exerciseSpeech(old: BoardView | undefined, view: BoardView, {language, titles}: Sources): string[] {
  const {offered} = view;
  if (offered === undefined) return [];
  const passed = passedIn(view);
  const title = titleOf(titles.exercises, offered, language);
  return [
    ...(offered === old?.offered ? [] : [exerciseOffered(language, title)]),
    ...(passed > 0 && (passed !== passedIn(old) || offered !== old?.offered)
      ? [`${passedOf(language, passed, Math.max(view.people, passed))}.`]
      : []),
  ];
}

function passedIn(view: BoardView | undefined): number {
  return view?.exercises.find(({ex}) => ex === view.offered)?.passed ?? 0;
}

function timerSpeech(old: number | undefined, minutes: number | undefined, {language}: Sources): string[] {
  if (minutes === undefined || minutes === old) return [];
  if (old !== undefined && !worthAWord.has(minutes)) return [];
  return [minutes === 0 ? `${words.timeUp[language]}.` : minutesLeft(language, minutes)];
}
