import {readdir, readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {askedTexts, courseTitles, type Titles} from '../../classroom/board-titles.ts';
import type {LessonStore} from '../lessons.ts';
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
 * `store`: the course of the class, when it is not the built-in one; the board then shows its titles and
 * questions. Rejects with the error of the operating system when the folder cannot be read.
 */
export async function readBoardFiles(folder: string, store?: LessonStore): Promise<BoardFiles> {
  const names = (await readdir(folder)).filter((name) => Object.hasOwn(types, extname(name)));
  const files = await Promise.all(
    names.map(async (name) => {
      const read = await readFile(join(folder, name));
      const bytes = name === 'titles.json' && store !== undefined ? await withTitlesOf(store, read) : read;
      return [name === 'index.html' ? '/' : `/${name}`, {type: types[extname(name)] ?? '', bytes}] as const;
    }),
  );
  return new Map(files);
}

/** The same rules, another course. */
async function withTitlesOf({course, lesson}: LessonStore, built: Uint8Array): Promise<Uint8Array> {
  const {rules} = JSON.parse(new TextDecoder().decode(built)) as Pick<Titles, 'rules'>;
  const questions = await Promise.all(
    course.lessons.map(async ({id}) => askedTexts(await lesson(id, 'en'), await lesson(id, 'ko'))),
  );
  const titles: Titles = {rules, ...courseTitles(course), questions: Object.assign({}, ...questions)};
  return new TextEncoder().encode(JSON.stringify(titles));
}
