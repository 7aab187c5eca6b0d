import type {Titles} from '../classroom/board-titles.ts';
import type {BoardView} from '../classroom/board-view.ts';
import {aliasName} from '../classroom/names.ts';
import type {Language} from '../text/language.ts';
import {own, titleOf} from './titles.ts';
import {
  answeredOf,
  choiceNumber,
  passedOf,
  questionOf,
  rightAnswer,
  rightLines,
  tryingNow,
  votedOf,
  words,
} from './words.ts';

/** The one thing that the room looks at now. */
export interface Stage {
  readonly kind: 'over' | 'poll' | 'quiz' | 'paused' | 'exercise' | 'exercises' | 'waiting';
  readonly eyebrow: string;
  readonly heading: string;
  readonly note?: string;
  /** How many of how many, with the sentence that says so. */
  readonly meter?: Meter;
  /** The code that is asked about, line by line. */
  readonly listing: readonly {readonly text: string; readonly isRight: boolean}[];
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
/** More choices than these are sorted by how many took them; few stay in their order, which often is a scale. */
const unsorted = 5;

/** What to show, the most pressing first: the end, a poll, a quiz, a pause, the offered exercise, what was tried. */
export function stageOf(view: BoardView, sources: Sources): Stage {
  const {language} = sources;
  if (view.isOver) {
    const {over, overHeading, overNote} = words;
    const bars = exerciseBars(view, sources);
    return plain('over', {eyebrow: over[language], heading: overHeading[language], note: overNote[language], bars});
  }
  if (view.poll !== undefined) return pollStage(view.poll, view.online, language);
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
  return {listing: [], bars: [], names: [], ...rest, kind};
}

function exerciseStage(ex: string, view: BoardView, {language, titles}: Sources): Stage {
  const meter = offeredMeter(view, language);
  return {
    kind: 'exercise',
    eyebrow: words.exercise[language],
    heading: titleOf(titles.exercises, ex, language),
    ...(meter !== undefined && {meter}),
    listing: [],
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

/** The poll, or what came of it. `online`: how many could vote. */
export function pollStage(poll: NonNullable<BoardView['poll']>, online: number, language: Language): Stage {
  const {prompt, choices, votes, tally} = poll;
  const of = Math.max(online, votes, 1);
  const bars = choices.map((label, index) => ({label, isRight: false, ...counted(tally?.[index], votes)}));
  return plain('poll', {
    eyebrow: `${words.poll[language]} · ${phase(poll)[language]}`,
    heading: prompt,
    ...(isTooFew(poll) && {note: words.tooFew[language]}),
    meter: {value: votes, of, text: votedOf(language, votes, of)},
    bars: sorted(bars),
  });
}

/** The question that is asked now, or how it was answered. `online`: how many could answer. */
export function quizStage(quiz: NonNullable<BoardView['quiz']>, online: number, {language, titles}: Sources): Stage {
  const {number, of: questions, question, answers, key, tally} = quiz;
  const of = Math.max(online, answers, 1);
  const asked = own(titles.questions, question);
  const right = key === undefined || key.kind !== 'choices' ? [] : key.choices;
  const lines = key?.kind === 'lines' ? key.lines : [];
  const notes = [answerOf(key, language), ...(isTooFew(quiz) ? [words.tooFew[language]] : [])].filter(Boolean);
  return plain('quiz', {
    eyebrow: `${questionOf(language, number, questions)} · ${phase(quiz)[language]}`,
    heading: asked?.prompt[language] ?? questionOf(language, number, questions),
    ...(notes.length > 0 && {note: notes.join(' ')}),
    meter: {value: answers, of, text: answeredOf(language, answers, of)},
    listing: (asked?.listing?.[language].split('\n') ?? []).map((text, index) => ({
      text,
      isRight: lines.includes(index + 1),
    })),
    bars: sorted(
      labelsOf(quiz, asked?.choices.map((choice) => choice[language]) ?? [], language).map((label, index) => ({
        label,
        isRight: key !== undefined && key.kind !== 'choices' ? index === 0 : right.includes(index),
        ...counted(tally?.[index], answers),
      })),
    ),
  });
}

/** What each bar is about: a choice, or of other questions how well they were answered. */
function labelsOf({key, tally}: NonNullable<BoardView['quiz']>, choices: readonly string[], language: Language) {
  if (key !== undefined && key.kind !== 'choices')
    return tally === undefined ? [] : words.outcomes.map((outcome) => outcome[language]);
  return tally === undefined ? choices : tally.map((_, index) => choices[index] ?? choiceNumber(language, index + 1));
}

/** The right answer in words, where it is not one of the bars; items to order or to match are on the learners' screens. */
function answerOf(key: NonNullable<BoardView['quiz']>['key'], language: Language): string {
  if (key?.kind === 'texts') return rightAnswer(language, key.texts.join(' · '));
  return key?.kind === 'lines' ? rightLines(language, key.lines) : '';
}

type Asked = Pick<NonNullable<BoardView['poll']>, 'isOpen' | 'isRevealed' | 'tally'>;

function isTooFew({isRevealed, tally}: Asked): boolean {
  return isRevealed && tally === undefined;
}

function phase({isOpen, isRevealed}: Asked) {
  if (isRevealed) return words.results;
  return isOpen ? words.ownScreen : words.closed;
}

function sorted(bars: readonly Bar[]): readonly Bar[] {
  if (bars.length <= unsorted) return bars;
  return [...bars].sort((a, b) => Number(b.figure ?? 0) - Number(a.figure ?? 0));
}

function counted(count: number | undefined, of: number): Pick<Bar, 'share' | 'figure'> {
  return count === undefined ? {} : {share: Math.min(1, count / Math.max(1, of)), figure: String(count)};
}
