import type {Prose} from '../text/document.ts';
import type {Text} from '../text/language.ts';
import type {JudgedKind} from '../validators/index.ts';
import type {Asked} from '../validators/validator.ts';

/** Something to write and have judged. Plain data. */
export interface Exercise {
  /** The folder name, unique in the course. */
  readonly id: string;
  /** The lesson it belongs to. */
  readonly lesson: string;
  /** Its place among the exercises of the lesson, from 1; those without one come after, by their names. */
  readonly order?: number;
  readonly title: Text;
  /** What to do and why. */
  readonly task: Prose;
  /** The files the learner writes, in the order they are shown. */
  readonly files: readonly ExerciseFile[];
  readonly goals: readonly Goal[];
  /** Rungs by rule id (or goal id, which goes first): where to look, the concept, the shape, the line. */
  readonly hints: Readonly<Record<string, readonly Prose[]>>;
  readonly debrief: Debrief;
  /** Laid on the desk when the exercise starts; path → text. Files beside the judged ones (requirements.txt, …) too. */
  readonly start: Readonly<Record<string, string>>;
  /** The reference answer; path → text, only files that differ from `start`. */
  readonly solution: Readonly<Record<string, string>>;
}

export interface ExerciseFile {
  /** Relative to the exercise's folder, with forward slashes. */
  readonly path: string;
  readonly kind: JudgedKind;
}

/** Something the learner's file must do; reached when every rule it asks is satisfied. */
export interface Goal {
  readonly id: string;
  readonly title: Text;
  /** The file it is about: one of the exercise's paths, or `wholeStack`. */
  readonly file: string;
  readonly rules: readonly Asked[];
}

/** What a goal names in place of a file when it is about how all of them fit together: the folder. Its rules are `stack/…`. */
export const wholeStack = '.';

/** Does an exercise ask that its files fit together? Then the rules over several files judge it too. */
export function asksForStack({goals}: Pick<Exercise, 'goals'>): boolean {
  return goals.some(({file}) => file === wholeStack);
}

/** What the learner reads after passing. */
interface Debrief {
  /** What you have now. */
  readonly now: Prose;
  /** What would happen without it in production. */
  readonly without: Prose;
  readonly interview: {readonly question: Prose; readonly answer: Prose};
}
