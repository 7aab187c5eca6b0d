import type {Desk} from '../course/desk.ts';
import type {Exercise} from '../course/exercise.ts';
import type {Catalogue} from '../course/find.ts';
import type {Verdict} from '../course/judge.ts';
import type {Course, Lesson} from '../course/lesson.ts';
import type {Progress} from '../progress/progress.ts';
import type {Grade} from '../quiz/grade.ts';
import type {Listing} from '../text/document.ts';
import type {Language, Text} from '../text/language.ts';
import type {RuleCard} from '../validators/rule.ts';
import type {Action} from './keys.ts';

export type ThemeName = 'dark' | 'light';

/** Everything the app knows at one moment; the screen is a picture of it. */
export interface State {
  readonly language: Language;
  readonly theme: ThemeName;
  readonly course: Course;
  readonly progress: Progress;
  readonly screen: Screen;
  /** Drawn over the screen until it is closed. */
  readonly over?: Overlay;
  /** The exercise that somebody left to look something up, as long as they read. */
  readonly left?: string;
  /** What can be looked for, once somebody has looked for something. */
  readonly catalogue?: Catalogue;
  /** One sentence at the foot of the screen, gone with the next key. */
  readonly notice?: Text;
}

type Screen = HomeScreen | OpeningScreen | LessonScreen | ExerciseScreen;

/** The first line to show, or `follow`: keep what just changed in sight. */
export type Scroll = number | 'follow';

export interface HomeScreen {
  readonly kind: 'home';
  /** Index into `doors(course)`. */
  readonly selected: number;
}

/** Waiting for something to be read. */
interface OpeningScreen {
  readonly kind: 'opening';
  readonly what: Place;
}

export type Place =
  | {readonly kind: 'lesson'; readonly id: string; readonly page?: string}
  | {readonly kind: 'exercise'; readonly id: string};

export interface LessonScreen {
  readonly kind: 'lesson';
  /** The same lesson in every language, so that switching never waits. */
  readonly lessons: Readonly<Record<Language, Lesson>>;
  /** Index of the page; one past the last is the page that says what comes next. */
  readonly page: number;
  readonly step: Step;
  readonly scroll: Scroll;
}

/** Where on a page the learner is: reading, at the n-th step of its walk, or at one of its questions. */
type Step =
  | {readonly kind: 'read'}
  | {readonly kind: 'walk'; readonly at: number}
  | {readonly kind: 'question'; readonly index: number; readonly answer: Answering};

/** What the learner has put down for the question in front of them. */
export interface Answering {
  /** The choice or line under the cursor, from 0. */
  readonly cursor: number;
  /** multi: chosen indexes; bug: marked lines, from 0. */
  readonly picked: readonly number[];
  /** fill: the text of each blank. */
  readonly typed: readonly string[];
  readonly blank: number;
  /** How many times it was answered before, this time. */
  readonly tries: number;
  /** Set once it is answered. */
  readonly grade?: Grade;
}

export interface ExerciseScreen {
  readonly kind: 'exercise';
  readonly exercise: Exercise;
  /** The folder with the learner's files, as it is shown to them. */
  readonly folder: string;
  readonly desk: Desk;
  readonly verdict: Verdict;
  /** The file keys act on: index into `exercise.files`. */
  readonly file: number;
  readonly panel: Panel;
  readonly scroll: Scroll;
  /** The learner's files with colours, by path; kept only while the text is the same. */
  readonly listings: Readonly<Record<string, {readonly text: string; readonly listing: Listing}>>;
}

type Panel =
  | {readonly kind: 'verdict'}
  | {readonly kind: 'solution'}
  | {readonly kind: 'diff'}
  | {readonly kind: 'confirm'; readonly what: 'reset' | 'solution'};

export type Overlay =
  | {readonly kind: 'help'; readonly scroll: number}
  | {readonly kind: 'card'; readonly card: RuleCard; readonly scroll: number}
  | FindOverlay;

/** Looking for a word: what was typed, and which hit is chosen. */
export interface FindOverlay {
  readonly kind: 'find';
  readonly query: string;
  /** Index into the hits. */
  readonly selected: number;
}

/** What the screen shows right now of something longer than itself. Lines count from 0. */
export interface View {
  /** The first line in sight. */
  readonly offset: number;
  /** The largest offset that still fills the screen. */
  readonly reach: number;
  /** How many lines are in sight. */
  readonly height: number;
}

/** A key that was pressed: its name, what it means there (undefined for text), and what was in sight. */
export interface Press {
  readonly name: string;
  readonly action: Action | undefined;
  readonly view: View;
  readonly at: number;
}

/** Everything that can happen. `at` is the time in ms since 1970. */
export type Event =
  | {readonly type: 'key'; readonly key: string; readonly view: View; readonly at: number}
  | {readonly type: 'pasted'; readonly text: string; readonly at: number}
  | {readonly type: 'highlighted'; readonly index: number}
  | {readonly type: 'chosen'; readonly index: number; readonly at: number}
  | {
      readonly type: 'lesson-opened';
      readonly lessons: Readonly<Record<Language, Lesson>>;
      readonly page?: string;
      readonly at: number;
    }
  | {
      readonly type: 'exercise-opened';
      readonly exercise: Exercise;
      readonly folder: string;
      readonly desk: Desk;
      readonly verdict: Verdict;
      readonly notice?: Text;
      readonly at: number;
    }
  | {
      readonly type: 'checked';
      readonly exercise: string;
      readonly desk: Desk;
      readonly verdict: Verdict;
      readonly at: number;
    }
  | {
      readonly type: 'highlighting';
      readonly exercise: string;
      readonly path: string;
      readonly text: string;
      readonly listing: Listing;
    }
  | {readonly type: 'card-found'; readonly card: RuleCard}
  | {readonly type: 'catalogue-loaded'; readonly catalogue: Catalogue}
  /** Straight to a place, from the command line. */
  | {readonly type: 'go'; readonly place: Place}
  | {readonly type: 'noticed'; readonly notice: Text}
  | {readonly type: 'open-failed'; readonly what: Place; readonly notice: Text};

/** What the brain asks the world to do. Answers come back as events. */
export type Effect =
  | {readonly type: 'open-lesson'; readonly id: string; readonly page?: string}
  | {readonly type: 'open-exercise'; readonly id: string}
  | {readonly type: 'leave-exercise'}
  | {readonly type: 'check'}
  | {readonly type: 'edit'; readonly path: string; readonly line?: number}
  | {readonly type: 'reset'}
  | {readonly type: 'highlight'; readonly path: string; readonly kind: string; readonly text: string}
  | {readonly type: 'find-card'; readonly rule: string}
  | {readonly type: 'load-catalogue'}
  | {readonly type: 'save'; readonly progress: Progress}
  | {readonly type: 'quit'};
