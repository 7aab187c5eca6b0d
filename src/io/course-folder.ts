import type {Dirent} from 'node:fs';
import {readdir, realpath} from 'node:fs/promises';
import {join} from 'node:path';
import type {Answer, CourseSource, ExerciseFolder, Files, LessonFolder, SourceFile} from '../course/source.ts';
import {languages, type Text} from '../text/language.ts';
import {type ContentProblem, Problems} from '../text/problem.ts';
import {readText} from './read-text.ts';
import {codeOf, trouble} from './trouble.ts';

/** A folder of lessons with everything in it that could not be read. */
export interface FoundCourse {
  readonly source: CourseSource;
  readonly problems: readonly ContentProblem[];
}

/**
 * Reads a folder of lessons. Files that are no UTF-8 text of at most 1 MiB, or links that lead out of the folder, are
 * problems. `shown` is what the author calls the folder; every path begins with it.
 */
export async function readCourseFolder(directory: string, shown: string): Promise<FoundCourse> {
  const reader = new FolderReader(directory, shown);
  const lessons: LessonFolder[] = [];
  for (const name of await reader.folders('')) {
    const [, number, id] = /^(\d{2,4})-([a-z0-9][a-z0-9-]*)$/.exec(name) ?? [];
    if (number === undefined || id === undefined) reader.warn(name, notALesson(name));
    else lessons.push(await readLessonFolder(reader, name, id, Number(number)));
  }
  if (lessons.length === 0) {
    reader.fail('', noLessons);
    return {source: {path: shown, lessons}, problems: reader.problems};
  }
  lessons.sort((a, b) => a.number - b.number);
  const glossary = await reader.file('glossary.yaml');
  const translations = await reader.file('translations.json');
  const beside = {...(glossary && {glossary}), ...(translations && {translations})};
  return {source: {path: shown, lessons, ...beside}, problems: reader.problems};
}

async function readLessonFolder(reader: FolderReader, name: string, id: string, number: number): Promise<LessonFolder> {
  const texts: Partial<Record<(typeof languages)[number], SourceFile>> = {};
  for (const language of languages) {
    const file = await reader.file(`${name}/lesson.${language}.md`);
    if (file !== undefined) texts[language] = file;
  }
  const exercises: ExerciseFolder[] = [];
  for (const exercise of await reader.folders(`${name}/exercises`)) {
    if (!/^[a-z0-9][a-z0-9-]*$/.test(exercise)) reader.fail(`${name}/exercises/${exercise}`, badName(exercise));
    else exercises.push(await readExerciseFolder(reader, `${name}/exercises/${exercise}`, exercise));
  }
  return {path: reader.shown(name), id, number, texts, exercises};
}

async function readExerciseFolder(reader: FolderReader, path: string, id: string): Promise<ExerciseFolder> {
  const yaml = await reader.file(`${path}/exercise.yaml`);
  return {
    path: reader.shown(path),
    id,
    ...(yaml && {yaml}),
    start: await reader.tree(`${path}/start`),
    solution: await reader.tree(`${path}/solution`),
    accepted: await readAnswers(reader, `${path}/accepted`),
    rejected: await readAnswers(reader, `${path}/rejected`),
  };
}

async function readAnswers(reader: FolderReader, path: string): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const name of await reader.folders(path)) {
    const {'expect.yaml': text, ...files} = await reader.tree(`${path}/${name}`);
    const at = reader.shown(`${path}/${name}`);
    answers.push({path: at, files, ...(text !== undefined && {expect: {path: `${at}/expect.yaml`, text}})});
  }
  return answers;
}

/** What editors, systems and Python leave behind. */
const litter = /^(?:\.DS_Store|Thumbs\.db|__pycache__|\.git|\.gitkeep|.*~|.*\.swp|.*\.pyc)$/;

class FolderReader {
  readonly problems: ContentProblem[] = [];
  readonly #directory: string;
  readonly #name: string;
  #real: string | undefined;

  constructor(directory: string, name: string) {
    this.#directory = directory;
    this.#name = name.replace(/\/+$/, '');
  }

  shown(path: string): string {
    return path === '' ? this.#name : `${this.#name}/${path}`;
  }

  fail(path: string, message: Text): void {
    new Problems(this.shown(path), this.problems).error(1, message);
  }

  warn(path: string, message: Text): void {
    new Problems(this.shown(path), this.problems).warning(1, message);
  }

  async folders(path: string): Promise<string[]> {
    const entries = await this.#entries(path);
    for (const entry of entries)
      if (entry.isSymbolicLink()) this.warn(`${path}/${entry.name}`.replace(/^\//, ''), notFollowed);
    return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({name}) => name);
  }

  /** Undefined when it is not there or cannot be read, which is then among the problems. */
  async file(path: string): Promise<SourceFile | undefined> {
    this.#real ??= await realpath(this.#directory);
    const found = await readText(join(this.#directory, path), this.shown(path), this.#real);
    if (found.kind === 'refused') this.fail(path, found.reason);
    return found.kind === 'text' ? {path: this.shown(path), text: found.text} : undefined;
  }

  /** Every file below a folder, by its path from there. */
  async tree(path: string, below = ''): Promise<Files> {
    const files: Record<string, string> = {};
    for (const entry of await this.#entries(join(path, below))) {
      const way = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) Object.assign(files, await this.tree(path, way));
      else {
        const file = await this.file(`${path}/${way}`);
        if (file !== undefined) files[way] = file.text;
      }
    }
    return files;
  }

  async #entries(path: string): Promise<Dirent[]> {
    try {
      const entries = await readdir(join(this.#directory, path), {withFileTypes: true});
      return entries.filter(({name}) => !litter.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || path === '') this.fail(path, trouble(error, 'read', this.shown(path)));
      return [];
    }
  }
}

const noLessons: Text = {
  en: 'There are no lessons here: each is a folder NN-name (01-first-image) with lesson.en.md and lesson.ko.md.',
  ko: '여기에는 레슨이 없어요. 레슨마다 NN-이름(01-first-image) 폴더를 만들고 lesson.en.md와 lesson.ko.md를 넣으세요.',
};

const notFollowed: Text = {
  en: 'This is a link, and links to folders are not followed: copy the folder here.',
  ko: '폴더를 가리키는 링크는 따라가지 않아요. 폴더를 여기에 복사하세요.',
};

function notALesson(name: string): Text {
  return {
    en: `The folder "${name}" is no lesson: lessons are called NN-name, with small letters, digits and dashes (01-first-image).`,
    ko: `"${name}" 폴더는 레슨이 아니에요. 레슨 폴더 이름은 NN-이름(01-first-image)이고 영어 소문자, 숫자, 붙임표만 써요.`,
  };
}

function badName(name: string): Text {
  return {
    en: `The folder name "${name}" is the exercise's id: use small letters, digits and dashes only.`,
    ko: `"${name}" 폴더는 이름을 실습의 id로 쓸 수 없어요. 영어 소문자, 숫자, 붙임표만 쓰세요.`,
  };
}
