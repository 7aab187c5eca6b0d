import {readdir, readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import type {Course} from '../../course/lesson.ts';
import type {Text} from '../../text/language.ts';
import type {BoardFiles} from './http.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The projector page as it was built into `folder`, by the path under which it is served: `/` and `/board.js` …
 * `course`: the one of the class, when it is not the built-in one; the board then shows its titles.
 * Rejects with the error of the operating system when the folder cannot be read.
 */
export async function readBoardFiles(folder: string, course?: Course): Promise<BoardFiles> {
  const names = (await readdir(folder)).filter((name) => Object.hasOwn(types, extname(name)));
  const files = await Promise.all(
    names.map(async (name) => {
      const read = await readFile(join(folder, name));
      const bytes = name === 'titles.json' && course !== undefined ? withTitlesOf(course, read) : read;
      return [name === 'index.html' ? '/' : `/${name}`, {type: types[extname(name)] ?? '', bytes}] as const;
    }),
  );
  return new Map(files);
}

/** The same rules, another course. Its questions are shown by number: only the built-in ones are on the board. */
function withTitlesOf({lessons}: Course, built: Uint8Array): Uint8Array {
  const {rules} = JSON.parse(new TextDecoder().decode(built)) as {readonly rules: Readonly<Record<string, Text>>};
  const titles = {
    rules,
    lessons: Object.fromEntries(lessons.map(({id, title}) => [id, title])),
    pages: Object.fromEntries(
      lessons.flatMap(({id, pages}) => pages.map((page) => [`${id}#${page.id}`, page.title] as const)),
    ),
    exercises: Object.fromEntries(
      lessons.flatMap(({exercises}) => exercises.map(({id, title}) => [id, title] as const)),
    ),
    questions: {},
  };
  return new TextEncoder().encode(JSON.stringify(titles));
}
