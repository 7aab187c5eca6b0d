import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {askedTexts, courseTitles, plainTitle, type Titles} from '../../src/classroom/board-titles.ts';
import type {Course, Lesson} from '../../src/course/lesson.ts';
import type {Text} from '../../src/text/language.ts';
import {judgedKinds, loadValidator} from '../../src/validators/index.ts';
import {stackRules} from '../../src/validators/stack/index.ts';

/** What the board says in place of ids: every rule, and the course compiled into `lessons`; without one, rules only. */
export async function boardTitles(lessons: string | undefined): Promise<Titles> {
  const rules: Record<string, Text> = {};
  for (const kind of judgedKinds)
    for (const {id, title} of (await loadValidator(kind)).rules) rules[id] = plainTitle(title);
  for (const {id, title} of stackRules) rules[id] = plainTitle(title);
  if (lessons === undefined) return {rules, ...courseTitles({lessons: [], planned: []}), questions: {}};
  const read = <Shape>(name: string) => JSON.parse(readFileSync(join(lessons, name), 'utf8')) as Shape;
  const course = read<Course>('course.json');
  const questions = course.lessons.map(({id}) =>
    askedTexts(read<Lesson>(`${id}.en.json`), read<Lesson>(`${id}.ko.json`)),
  );
  return {rules, ...courseTitles(course), questions: Object.assign({}, ...questions)};
}
