import type {Language} from '../text/language.ts';

/** A file of a course as it was found; the path is the one its author knows it by. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Texts by path, relative, with forward slashes. */
export type Files = Readonly<Record<string, string>>;

/** A folder of lessons as it was found, nothing judged yet. */
export interface CourseSource {
  readonly path: string;
  /** In the order of their numbers. */
  readonly lessons: readonly LessonFolder[];
  /** `glossary.yaml`. */
  readonly glossary?: SourceFile;
  /** `translations.json`. */
  readonly translations?: SourceFile;
}

/** `NN-id/`. */
export interface LessonFolder {
  readonly path: string;
  readonly id: string;
  readonly number: number;
  readonly texts: Readonly<Partial<Record<Language, SourceFile>>>;
  readonly exercises: readonly ExerciseFolder[];
}

/** `exercises/id/`. */
export interface ExerciseFolder {
  readonly path: string;
  readonly id: string;
  readonly yaml?: SourceFile;
  readonly start: Files;
  readonly solution: Files;
  readonly accepted: readonly Answer[];
  readonly rejected: readonly Answer[];
}

/** One folder of `accepted/` or `rejected/`: the files that differ from `start/`. */
export interface Answer {
  readonly path: string;
  readonly files: Files;
  /** Only in `rejected/`: which rules name the mistake. */
  readonly expect?: SourceFile;
}
