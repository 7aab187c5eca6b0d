import type {BoardView} from '../classroom/board-view.ts';
import type {Language} from '../text/language.ts';
import {pollStage, quizStage, type Sources, type Stage} from './stage.ts';
import {own, titleOf} from './titles.ts';
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
  const isSame = poll.prompt === old?.prompt;
  if (poll.isRevealed && !(isSame && old?.isRevealed))
    return [
      `${words.poll[language]}: ${words.results[language]}.`,
      ...resultSpeech(pollStage(poll, 0, language), language),
    ];
  return poll.isOpen && !isSame ? [pollOpened(language, poll.prompt)] : [];
}

function quizSpeech(old: BoardView['quiz'], quiz: BoardView['quiz'], sources: Sources): string[] {
  if (quiz === undefined) return [];
  const {language, titles} = sources;
  const number = questionOf(language, quiz.number, quiz.of);
  const isNew = quiz.question !== old?.question;
  if (quiz.isRevealed && (isNew || !old?.isRevealed))
    return [`${number}: ${words.results[language]}.`, ...resultSpeech(quizStage(quiz, 0, sources), language)];
  if (!isNew) return [];
  const prompt = own(titles.questions, quiz.question)?.prompt[language];
  return [`${number}.`, ...(prompt === undefined ? [] : [prompt])];
}

/** What came of it: the answer, then how many gave each. */
function resultSpeech({note, bars}: Stage, language: Language): string[] {
  const rows = bars.flatMap(({label, figure, isRight}) => {
    const right = isRight ? `, ${words.right[language]}` : '';
    return figure === undefined && !isRight ? [] : [`${label}${figure === undefined ? '' : `: ${figure}`}${right}.`];
  });
  return note === undefined ? rows : [note, ...rows];
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
