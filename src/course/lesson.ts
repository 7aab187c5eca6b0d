import type {Question} from '../quiz/question.ts';
import type {Block} from '../text/document.ts';
import type {Language, Text} from '../text/language.ts';
import type {PlannedLesson} from './plan.ts';

/** A lesson in one language. Plain data: it survives JSON, so lessons are compiled when drydock is built. */
export interface Lesson {
  /** The folder name without its number: `first-image`. */
  readonly id: string;
  /** Its number in the course, from 1. */
  readonly number: number;
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  /** How long it takes to read, in minutes. */
  readonly minutes: number;
  readonly pages: readonly Page[];
}

/** One idea. Pages begin at `## Title {#id}`. */
export interface Page {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The questions asked after the page, in order. */
  readonly questions: readonly Question[];
  /** The line of its heading in the lesson file. */
  readonly line: number;
}

/** What the home screen knows of a lesson: enough to list it in both languages without loading it. */
export interface LessonCard {
  readonly id: string;
  readonly number: number;
  readonly title: Text;
  readonly summary: Text;
  readonly minutes: number;
  readonly pages: readonly {readonly id: string; readonly title: Text; readonly questions: readonly string[]}[];
  readonly exercises: readonly {readonly id: string; readonly title: Text}[];
}

/** The course in order. */
export interface Course {
  readonly lessons: readonly LessonCard[];
  /** The lessons of the built-in plan, written or not; none for a course from elsewhere. */
  readonly planned: readonly PlannedLesson[];
}
