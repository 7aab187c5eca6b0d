import type {BoardView} from '../classroom/board-view.ts';
import {aliasName} from '../classroom/names.ts';
import type {Language} from '../text/language.ts';
import {own, type Titles, titleOf} from './titles.ts';
import {answeredOf, choiceNumber, passedOf, questionOf, tryingNow, votedOf, words} from './words.ts';

/** The one thing that the room looks at now. */
export interface Stage {
  readonly kind: 'over' | 'poll' | 'quiz' | 'paused' | 'exercise' | 'exercises' | 'waiting';
  readonly eyebrow: string;
  readonly heading: string;
  readonly note?: string;
  /** How many of how many, with the sentence that says so. */
  readonly meter?: Meter;
  readonly bars: readonly Bar[];
  /** Pseudonyms, the latest first. */
  readonly names: readonly string[];
}

interface Meter {
  readonly value: number;
  /** At least `value`, and at least 1. */
  readonly of: number;
  readonly text: string;
  readonly beside?: string;
}

export interface Bar {
  readonly label: string;
  /** From 0 to 1; undefined before anybody may know. */
  readonly share?: number;
  /** The number behind the bar, as it is shown. */
  readonly figure?: string;
  readonly isRight: boolean;
}

/** What a stage is made with. */
export interface Sources {
  readonly language: Language;
  readonly titles: Titles;
}

/** So many pseudonyms and exercises find room. */
const shownNames = 4;
const shownExercises = 5;

/** What to show, the most pressing first: the end, a poll, a quiz, a pause, the offered exercise, what was tried. */
export function stageOf(view: BoardView, sources: Sources): Stage {
  const {language} = sources;
  if (view.isOver) {
    const {over, overHeading, overNote} = words;
    const bars = exerciseBars(view, sources);
    return plain('over', {eyebrow: over[language], heading: overHeading[language], note: overNote[language], bars});
  }
  if (view.poll !== undefined) return pollStage(view.poll, view, language);
  if (view.quiz !== undefined) return quizStage(view.quiz, view.online, sources);
  if (view.isPaused) {
    const {paused, pausedHeading, pausedNote} = words;
    const meter = offeredMeter(view, language);
    return plain('paused', {
      eyebrow: paused[language],
      heading: pausedHeading[language],
      note: pausedNote[language],
      ...(meter !== undefined && {meter}),
    });
  }
  if (view.offered !== undefined) return exerciseStage(view.offered, view, sources);
  if (view.exercises.length > 0) {
    const {exercises, exercisesHeading} = words;
    const bars = exerciseBars(view, sources);
    return plain('exercises', {eyebrow: exercises[language], heading: exercisesHeading[language], bars});
  }
  const {waiting, waitingHeading, waitingNote, locked} = words;
  const isLocked = view.code === '';
  return plain('waiting', {
    eyebrow: waiting[language],
    heading: isLocked ? locked[language] : waitingHeading[language],
    ...(!isLocked && {note: waitingNote[language]}),
  });
}

/** How far the room is with the offered exercise; undefined when none was offered. */
function offeredMeter({offered, exercises, people}: BoardView, language: Language): Meter | undefined {
  if (offered === undefined) return undefined;
  const {passed, trying} = exercises.find(({ex}) => ex === offered) ?? {passed: 0, trying: 0};
  const of = Math.max(people, passed, 1);
  return {
    value: passed,
    of,
    text: passedOf(language, passed, of),
    ...(trying > 0 && {beside: tryingNow(language, trying)}),
  };
}

function plain(kind: Stage['kind'], rest: Pick<Stage, 'eyebrow' | 'heading'> & Partial<Stage>): Stage {
  return {bars: [], names: [], ...rest, kind};
}

function exerciseStage(ex: string, view: BoardView, {language, titles}: Sources): Stage {
  const meter = offeredMeter(view, language);
  return {
    kind: 'exercise',
    eyebrow: words.exercise[language],
    heading: titleOf(titles.exercises, ex, language),
    ...(meter !== undefined && {meter}),
    bars: [],
    names: view.passedBy
      .slice(-shownNames)
      .reverse()
      .map((alias) => aliasName(alias)[language]),
  };
}

/** The exercises that were tried last, in the order in which they were. */
function exerciseBars({exercises, people}: BoardView, {language, titles}: Sources): readonly Bar[] {
  return exercises.slice(-shownExercises).map(({ex, passed}) => {
    const of = Math.max(people, passed, 1);
    return {
      label: titleOf(titles.exercises, ex, language),
      share: passed / of,
      figure: `${passed} / ${of}`,
      isRight: false,
    };
  });
}

function pollStage(
  {prompt, choices, votes, isOpen, tally}: NonNullable<BoardView['poll']>,
  {online}: BoardView,
  language: Language,
): Stage {
  const of = Math.max(online, votes, 1);
  return {
    kind: 'poll',
    eyebrow: `${words.poll[language]} · ${phase(isOpen, tally)[language]}`,
    heading: prompt,
    meter: {value: votes, of, text: votedOf(language, votes, of)},
    bars: choices.map((label, index) => ({label, isRight: false, ...counted(tally?.[index], votes)})),
    names: [],
  };
}

/** The question that is asked now, or how it was answered. `online`: how many could answer. */
export function quizStage(quiz: NonNullable<BoardView['quiz']>, online: number, {language, titles}: Sources): Stage {
  const {number, of: questions, question, answers, isOpen, tally, right} = quiz;
  const of = Math.max(online, answers, 1);
  const asked = own(titles.questions, question);
  const isOfChoices = tally === undefined || right !== undefined;
  const labels = isOfChoices
    ? (asked?.choices.map((choice) => choice[language]) ?? [])
    : words.outcomes.map((outcome) => outcome[language]);
  const rows =
    tally === undefined ? labels : tally.map((_, index) => labels[index] ?? choiceNumber(language, index + 1));
  return {
    kind: 'quiz',
    eyebrow: `${questionOf(language, number, questions)} · ${phase(isOpen, tally)[language]}`,
    heading: asked?.prompt[language] ?? questionOf(language, number, questions),
    meter: {value: answers, of, text: answeredOf(language, answers, of)},
    bars: rows.map((label, index) => ({
      label,
      isRight: isOfChoices ? (right?.includes(index) ?? false) : index === 0,
      ...counted(tally?.[index], answers),
    })),
    names: [],
  };
}

function phase(isOpen: boolean, tally: readonly number[] | undefined) {
  if (tally !== undefined) return words.results;
  return isOpen ? words.ownScreen : words.closed;
}

function counted(count: number | undefined, of: number): Pick<Bar, 'share' | 'figure'> {
  return count === undefined ? {} : {share: Math.min(1, count / Math.max(1, of)), figure: String(count)};
}
