import {constants} from 'node:fs';
import {open} from 'node:fs/promises';
import {resolve} from 'node:path';
import {classroom50Of} from '../classroom/report/classroom50.ts';
import {csvOf} from '../classroom/report/csv.ts';
import {csvLongOf} from '../classroom/report/csv-long.ts';
import type {Gradebook} from '../classroom/report/gradebook.ts';
import {jsonOf} from '../classroom/report/json.ts';
import {junitOf} from '../classroom/report/junit.ts';
import type {ClassExport} from '../cli/class.ts';
import {codeOf, printable, trouble} from '../io/trouble.ts';
import type {Language, Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import {readBook} from './class-log.ts';
import type {CommandResult, World} from './world.ts';

type Place = Pick<World, 'directory' | 'language' | 'data'>;

/**
 * `drydock class export`: prints or writes what came of a class, and remarks on the error output. `compiled`: the folder
 * of the built-in course. Codes: 0 written; 1 written although parts of the log could not be read; 2 not written.
 */
export async function classExport(
  command: ClassExport,
  lessons: string | undefined,
  world: Place,
  compiled?: string,
): Promise<CommandResult> {
  const {language, directory} = world;
  const wrong = (message: Text) => ({stdout: '', stderr: `drydock: ${message[language]}\n`, code: 2}) as const;
  const read = await readBook({...command, lessons, ...(compiled !== undefined && {compiled})}, world);
  if (read.kind === 'wrong') return wrong(read.wrong);
  const {book, session, isDamaged} = read;
  const text = written(command, book, session, language);
  const remarks = book.remarks.map((remark) => `drydock: ${remark[language]}\n`).join('');
  const code = isDamaged ? 1 : 0;
  if (command.out === undefined) return {stdout: text, stderr: remarks, code};
  try {
    await writeForOwner(resolve(directory, command.out), text, command.existing);
  } catch (error) {
    return wrong(codeOf(error) === 'EEXIST' ? isThere(command.out) : trouble(error, 'write', command.out));
  }
  const hint = isGarbledInExcel(command, text) ? ` ${forExcel[language]}` : '';
  return {stdout: `${done(book, session, command.out)[language]}${hint}\n`, stderr: remarks, code};
}

/** Writes a file for its owner alone, also where there was one for everybody. Throws the system's error. */
async function writeForOwner(path: string, text: string, existing: ClassExport['existing']): Promise<void> {
  const {O_WRONLY, O_CREAT, O_EXCL} = constants;
  const file = await open(path, O_WRONLY | O_CREAT | (existing === 'replace' ? 0 : O_EXCL), 0o600);
  try {
    // Not a pipe or a device: those are not ours to close to others, and have no length.
    if ((await file.stat()).isFile()) {
      await file.chmod(0o600);
      await file.truncate(0);
    }
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

/** Excel takes a table without a byte order mark for one of the old code pages. */
function isGarbledInExcel({format, mark}: ClassExport, text: string): boolean {
  return mark === 'none' && (format === 'csv' || format === 'csv-long') && /[^\x00-\x7f]/.test(text);
}

const forExcel: Text = {
  en: 'For Excel add --bom, or it shows letters beyond English garbled.',
  ko: 'Excel에서 열려면 --bom을 붙이세요. 없으면 한글이 깨져 보여요.',
};

function written({format, mark}: ClassExport, book: Gradebook, session: string, language: Language): string {
  switch (format) {
    case 'csv':
      return csvOf(book, mark);
    case 'csv-long':
      return csvLongOf(book, mark);
    case 'junit':
      return junitOf(book, language);
    case 'json':
      return jsonOf(book, session, language);
    case 'classroom50':
      return classroom50Of(book, session);
  }
}

function done({learners}: Gradebook, session: string, file: string): Text {
  const count = learners.length;
  const name = printable(file);
  return {
    en: `${session}: ${count} ${count === 1 ? 'learner' : 'learners'} written to ${name}.`,
    ko: `${session}: 학습자 ${count}명의 결과를 ${name}에 썼어요.`,
  };
}

function isThere(file: string): Text {
  const name = printable(file);
  return {
    en: `${name} is there already and was left as it is. Choose another name, or replace it with --force.`,
    ko: `${particle(name, '은/는')} 이미 있어서 그대로 두었어요. 다른 이름을 쓰거나, --force로 바꿔 쓰세요.`,
  };
}
