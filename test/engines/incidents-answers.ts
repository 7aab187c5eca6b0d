import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const lesson = join(import.meta.dirname, '../../lessons/15-incidents');

/** An exercise of the lesson on incidents, as files; what was recorded lies in `symptom/` of its start. */
export interface Incident {
  readonly id: string;
  /** path → text, everything that lies on the desk. */
  readonly start: ReadonlyMap<string, string>;
  readonly solution: ReadonlyMap<string, string>;
  /** By the name of the folder, each with what it leaves as in `start`. */
  readonly accepted: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly rejected: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Reads an exercise from the folder of the lesson. */
export function incident(id: string): Incident {
  const folder = join(lesson, 'exercises', id);
  const start = filesBelow(join(folder, 'start'));
  const over = (path: string) => new Map([...start, ...filesBelow(path)]);
  const all = (kind: string) => {
    const names = existsSync(join(folder, kind)) ? readdirSync(join(folder, kind)) : [];
    return new Map(names.map((name) => [name, over(join(folder, kind, name))] as const));
  };
  return {id, start, solution: over(join(folder, 'solution')), accepted: all('accepted'), rejected: all('rejected')};
}

/** The ids of all exercises of the lesson. */
export function incidentIds(): readonly string[] {
  return readdirSync(join(lesson, 'exercises')).sort();
}

/** A page of the lesson in one language, its lines joined: a listing breaks the long lines of a log. */
export function pageText(language: 'en' | 'ko', page: string): string {
  const text = readFileSync(join(lesson, `lesson.${language}.md`), 'utf8');
  const [, body] = text.split(new RegExp(`^## .*\\{#${page}\\}$`, 'm'));
  if (body === undefined) throw new Error(`No page ${page} in lesson.${language}.md`);
  return (body.split(/^## /m)[0] ?? '').replace(/\s+/g, ' ');
}

function filesBelow(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((one) => one.isFile());
  const paths = entries.map(({parentPath, name}) => join(parentPath, name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}
