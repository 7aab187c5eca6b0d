import type {Desk} from '../course/desk.ts';
import type {Exercise} from '../course/exercise.ts';
import type {Catalogue} from '../course/find.ts';
import type {Verdict} from '../course/judge.ts';
import type {Course, Lesson} from '../course/lesson.ts';
import type {Progress} from '../progress/progress.ts';
import type {AnswerDraft, Answering, Finding} from '../quiz/answering.ts';
import type {BankEntry} from '../quiz/bank.ts';
import type {Card} from '../quiz/card.ts';
import type {Mode, Wish} from '../quiz/choose.ts';
import type {Grade} from '../quiz/grade.ts';
import type {Statistics} from '../quiz/history.ts';
import type {ConfigQuestion, Question} from '../quiz/question.ts';
import type {Run, RunQuestion} from '../quiz/run.ts';
import type {Listing} from '../text/document.ts';
import type {Language, Text} from '../text/language.ts';
import type {RuleCard} from '../validators/rule.ts';
import type {ClassEffect, ClassEvent, ClassOverlay, ClassQuizScreen, ClassRoom, HeldExam} from './class-state.ts';
import type {Action} from './keys.ts';

export type ThemeName = 'dark' | 'light';

/** Everything the app knows at one moment; the screen is a picture of it. */
export interface State {
  readonly language: Language;
  readonly theme: ThemeName;
  readonly course: Course;
  readonly progress: Progress;
  readonly screen: Screen;
  /** When something last happened, in ms since 1970: decides what is due. */
  readonly now: number;
  /** Drawn over the screen until it is closed. */
  readonly over?: Overlay;
  /** What somebody left to look something up, as long as they read. */
  readonly left?: Left;
  /** What can be looked for, once somebody has looked for something. */
  readonly catalogue?: Catalogue;
  /** The answer that was graded last, and the card it found: until something else is asked it can still be called easy. */
  readonly last?: LastAnswer;
  /** The class, while one is in it. */
  readonly class?: ClassRoom;
  /** An exam of a class that one is not in just now. */
  readonly held?: HeldExam;
  /** An editor has the terminal. */
  readonly isEditing?: boolean;
  /** One sentence at the foot of the screen, gone with the next key. */
  readonly notice?: Text;
}

export type Screen =
  | HomeScreen
  | OpeningScreen
  | LessonScreen
  | ExerciseScreen
  | QuizMenuScreen
  | QuizScreen
  | ResultsScreen
  | StatisticsScreen
  | ClassQuizScreen;

export interface LastAnswer {
  readonly answer: GivenAnswer;
  /** undefined: it was asked for the first time. */
  readonly card: Card | undefined;
}

/** An exercise, a quiz or its results that wait for somebody who looks something up. */
export type Left = {readonly kind: 'exercise'; readonly id: string} | QuizScreen | ResultsScreen;

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
  | {readonly kind: 'exercise'; readonly id: string}
  /** `wish`: straight into a quiz; without one to its menu. */
  | {readonly kind: 'quiz'; readonly wish?: QuizWish};

/** What is wanted of a quiz from the command line. */
export interface QuizWish extends Wish {
  /** How long an exam may take, in ms. */
  readonly limit?: number;
  /** Begin a new exam although one was left. */
  readonly fresh?: boolean;
}

/** The quiz before it begins: what there is to choose from. */
export interface QuizMenuScreen {
  readonly kind: 'quiz-menu';
  /** Index into `quizDoors`. */
  readonly selected: number;
  readonly bank: readonly BankEntry[];
  /** An exam that was left and can go on. */
  readonly left?: Run;
  /** A new exam would end the one that was left: that has to be confirmed. */
  readonly confirm?: 'new-exam';
  readonly at: number;
}

export interface QuizScreen {
  readonly kind: 'quiz';
  readonly run: Run;
  /** Index into the run's questions. */
  readonly at: number;
  /** The question there in every language, with its choices in the order of this run; undefined while it is read. */
  readonly current?: Readonly<Record<Language, Question>>;
  readonly answering?: Answering;
  /** What was put down in an exam for questions that are not in front now, answered or not; by question. */
  readonly drafts: Readonly<Record<string, AnswerDraft>>;
  /** What has to be confirmed: handing in, or leaving. */
  readonly confirm?: 'finish' | 'leave';
  /** The time that the clock shows, in ms since 1970. */
  readonly clock: number;
  readonly scroll: Scroll;
}

/** How a run went. */
export interface ResultsScreen {
  readonly kind: 'results';
  readonly run: Run;
  /** Index into the mistakes. */
  readonly selected: number;
  /** The texts of the mistakes, as far as they have been read. */
  readonly questions: QuestionTexts;
  readonly scroll: Scroll;
}

/** Score and retention over time. */
export interface StatisticsScreen {
  readonly kind: 'statistics';
  readonly statistics: Statistics;
  readonly scroll: number;
}

/** Questions by id, in every language. */
type QuestionTexts = Readonly<Record<string, Readonly<Record<Language, Question>>>>;

/** An answer as the history keeps it. */
export interface GivenAnswer {
  readonly question: string;
  readonly mode: Mode | 'lesson';
  readonly at: number;
  readonly hash: string;
  readonly outcome: Grade['outcome'];
  readonly score: number;
  /** It was answered before in this asking, or a hint was taken. */
  readonly helped: boolean;
}

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
  | ClassOverlay
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
  | ClassEvent
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
  | {
      readonly type: 'quiz-opened';
      readonly bank: readonly BankEntry[];
      readonly left?: Run;
      readonly wish?: QuizWish;
      readonly at: number;
    }
  /** Ids that are not in it are no longer in the course. */
  | {readonly type: 'questions-loaded'; readonly questions: QuestionTexts}
  | {readonly type: 'scheduled'; readonly cards: Readonly<Record<string, Card>>}
  | {readonly type: 'statistics-read'; readonly statistics: Statistics}
  | {readonly type: 'woke'; readonly at: number}
  /** An order question sorted at once: the rows as they are numbered on the screen, from 0, in the order wanted. */
  | {readonly type: 'ordered'; readonly rows: readonly number[]}
  /** What the editor left of the fragment of a config question. */
  | {readonly type: 'fragment-edited'; readonly question: string; readonly text: string}
  | {
      readonly type: 'fragment-judged';
      readonly question: string;
      readonly text: string;
      readonly findings: readonly Finding[];
      readonly at: number;
    }
  | {readonly type: 'catalogue-loaded'; readonly catalogue: Catalogue}
  /** Straight to a place, from the command line. */
  | {readonly type: 'go'; readonly place: Place}
  | {readonly type: 'noticed'; readonly notice: Text}
  | {readonly type: 'open-failed'; readonly what: Place; readonly notice: Text};

/** What the brain asks the world to do. Answers come back as events. */
export type Effect =
  | ClassEffect
  | {readonly type: 'open-lesson'; readonly id: string; readonly page?: string}
  | {readonly type: 'open-exercise'; readonly id: string}
  | {readonly type: 'leave-exercise'}
  | {readonly type: 'check'}
  | {readonly type: 'edit'; readonly path: string; readonly line?: number}
  | {readonly type: 'reset'}
  | {readonly type: 'highlight'; readonly path: string; readonly kind: string; readonly text: string}
  | {readonly type: 'find-card'; readonly rule: string}
  /** Opens the fragment of a config question in the editor; `text`: what was made of it before. */
  | {readonly type: 'edit-fragment'; readonly question: ConfigQuestion; readonly text: string | undefined}
  | {readonly type: 'judge-fragment'; readonly question: ConfigQuestion; readonly text: string}
  | {readonly type: 'load-catalogue'}
  | {readonly type: 'open-quiz'; readonly wish?: QuizWish}
  | {readonly type: 'load-questions'; readonly questions: readonly RunQuestion[]}
  /** Writes answers into the history and has their questions scheduled. */
  | {readonly type: 'answered'; readonly answers: readonly GivenAnswer[]}
  /** The learner found an answer easy: its question is scheduled anew, from the card it had before. */
  | {readonly type: 'found-easy'; readonly answered: LastAnswer}
  /** An exam is kept after every answer, so that it survives whatever happens to the process. */
  | {readonly type: 'keep-run'; readonly run: Run}
  | {readonly type: 'drop-run'}
  /** A `woke` event after so many ms. */
  | {readonly type: 'wake'; readonly after: number}
  | {readonly type: 'open-statistics'}
  | {readonly type: 'save'; readonly progress: Progress}
  | {readonly type: 'quit'};
