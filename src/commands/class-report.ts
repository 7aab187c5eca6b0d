import type {Gradebook} from '../classroom/report/gradebook.ts';
import type {ClassAction} from '../cli/class.ts';
import type {Text} from '../text/language.ts';
import {allCards} from '../validators/cards.ts';
import {courseOf} from './class-course.ts';
import {readBook} from './class-log.ts';
import {reportLines} from './class-report-lines.ts';
import {type CommandResult, drawn, type World} from './world.ts';

type Place = Pick<World, 'directory' | 'language' | 'data' | 'signs' | 'columns'>;

/** Long lines are hard to read however wide the terminal is; narrower than this the numbers of a table have no room. */
const readable = 80;
const narrowest = 60;

/**
 * `drydock class report`: prints what a class got stuck on. Codes: 0 printed; 1 printed although parts of the log could
 * not be read; 2 there is no such class, or it cannot be read.
 */
export async function classReport(
  command: Extract<ClassAction, {kind: 'report'}>,
  lessons: string | undefined,
  world: Place,
  compiled?: string,
): Promise<CommandResult> {
  const {language, columns, directory} = world;
  const read = await readBook({...command, lessons, ...(compiled !== undefined && {compiled})}, world);
  if (read.kind === 'wrong') return {stdout: '', stderr: `drydock: ${read.wrong[language]}\n`, code: 2};
  const {book, session, isDamaged} = read;
  const remarks = book.remarks.map((remark) => `drydock: ${remark[language]}\n`).join('');
  const {course} = await courseOf(lessons, directory, compiled);
  const exercises = course.lessons.flatMap((lesson) => lesson.exercises);
  const names = new Map([...(await rulesOf(book)), ...exercises.map(({id, title}) => [id, title] as const)]);
  const width = Math.max(narrowest, Math.min(columns ?? readable, readable));
  const lines = reportLines(book, session, {language, width, names});
  return {stdout: drawn(`${lines.join('\n')}\n`, world), stderr: remarks, code: isDamaged ? 1 : 0};
}

async function rulesOf({attempts}: Gradebook): Promise<readonly (readonly [string, Text])[]> {
  const met = new Set(attempts.flatMap((one) => (one.kind === 'check' ? one.rules.map(({id}) => id) : [])));
  if (met.size === 0) return [];
  return (await allCards()).flatMap(({id, title}) => (met.has(id) ? [[id, title] as const] : []));
}
