import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {type PackedBank, packedBank, unpackedBank} from '../course/bank.ts';
import type {Exercise} from '../course/exercise.ts';
import type {Catalogue} from '../course/find.ts';
import type {Validators} from '../course/judge.ts';
import type {Course, Lesson} from '../course/lesson.ts';
import type {ReadCourse} from '../course/read.ts';
import type {BankEntry} from '../quiz/bank.ts';
import type {Listing} from '../text/document.ts';
import {type Language, languages} from '../text/language.ts';
import type {ContentProblem} from '../text/problem.ts';
import {type JudgedKind, judgedKinds, loadValidator} from '../validators/index.ts';
import type {Validator} from '../validators/validator.ts';

/** Where lessons come from, wherever that is. Asking for an id that is not in `course` rejects: our bug. */
export interface LessonStore {
  readonly course: Course;
  lesson(id: string, language: Language): Promise<Lesson>;
  exercise(id: string): Promise<Exercise>;
  /** What can be looked for in it. */
  catalogue(): Promise<Catalogue>;
  /** All its questions, as far as choosing among them goes. */
  bank(): Promise<readonly BankEntry[]>;
}

/** A course read from its own files, with everything that is wrong with them. */
export interface LoadedCourse {
  readonly store: LessonStore;
  readonly problems: readonly ContentProblem[];
}

/** The course that `compileCourse` wrote into a folder: reads the list now, and lessons when they are asked for. */
export async function loadCompiled(directory: string): Promise<LessonStore> {
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(directory, name), 'utf8'));
  const course = (await read('course.json')) as Course;
  let bank: Promise<readonly BankEntry[]> | undefined;
  const readBank = async () => unpackedBank((await read('bank.json')) as PackedBank, course);
  return {
    course,
    lesson: async (id, language) => (await read(`${id}.${language}.json`)) as Lesson,
    exercise: async (id) => (await read(`exercise-${id}.json`)) as Exercise,
    catalogue: async () => (await read('catalogue.json')) as Catalogue,
    bank: () => (bank ??= readBank()),
  };
}

/**
 * A course from a folder of lessons. Lessons too broken to be shown are left out and among the problems; listings get
 * their colours when a lesson is asked for. `shown` is what the author calls the folder.
 */
export async function loadCourse(directory: string, shown = directory): Promise<LoadedCourse> {
  const {problems, ...read} = await readAll(directory, shown);
  const store: LessonStore = {
    course: read.course,
    lesson: async (id, language) => coloured(known(read.lessons.get(id), id)[language]),
    exercise: async (id) => coloured(known(read.exercises.get(id), id)),
    catalogue: async () => read.catalogue,
    bank: async () => read.bank,
  };
  return {store, problems};
}

/**
 * Writes a course into a folder for `loadCompiled`, listings in colour. Resolves with what is wrong with it; nothing
 * is written when anything of severity error is.
 */
export async function compileCourse(
  directory: string,
  into: string,
  planned: Course['planned'] = [],
): Promise<readonly ContentProblem[]> {
  const {problems, course, lessons, exercises, catalogue, bank} = await readAll(directory, directory);
  if (problems.some(({severity}) => severity === 'error')) return problems;
  await mkdir(into, {recursive: true});
  const write = async (name: string, value: unknown) => writeFile(join(into, name), JSON.stringify(value));
  await write('course.json', {...course, planned});
  await write('catalogue.json', catalogue);
  await write('bank.json', packedBank(bank, course));
  for (const [id, texts] of lessons)
    for (const language of languages) await write(`${id}.${language}.json`, await coloured(texts[language]));
  for (const [id, exercise] of exercises) await write(`exercise-${id}.json`, await coloured(exercise));
  return problems;
}

/** The validators of every kind that can be judged today, and the rules over several files. */
export async function loadValidators(): Promise<Validators> {
  const all = new Map<JudgedKind, Validator<unknown>>();
  for (const kind of judgedKinds) all.set(kind, await loadValidator(kind));
  const {stackRules} = await import('../validators/stack/index.ts');
  return {of: (kind) => known(all.get(kind), kind), stack: stackRules};
}

async function readAll(directory: string, shown: string): Promise<ReadCourse> {
  const [{readCourseFolder}, {readCourse}] = await Promise.all([
    import('./course-folder.ts'),
    import('../course/read.ts'),
  ]);
  const found = await readCourseFolder(directory, shown);
  const read = readCourse(found.source, await loadValidators());
  return {...read, problems: [...found.problems, ...read.problems]};
}

async function coloured<Value extends Lesson | Exercise>(value: Value): Promise<Value> {
  const [{highlight}, {withListings}, {listingLanguage, listingText}] = await Promise.all([
    import('./highlight.ts'),
    import('../course/listings.ts'),
    import('../text/listing.ts'),
  ]);
  return withListings(value, async (listing: Listing) =>
    highlight(listingLanguage(listing.language) ?? 'text', listingText(listing)),
  );
}

function known<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`There is no ${name} here.`);
  return value;
}
