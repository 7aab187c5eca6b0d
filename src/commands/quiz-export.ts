import {writeFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import type {QuizExport, Settings} from '../cli/arguments.ts';
import type {ExportFormat} from '../cli/table.ts';
import {type LessonStore, loadCompiled, loadCourse} from '../io/lessons.ts';
import {codeOf, printable, trouble} from '../io/trouble.ts';
import type {BankEntry} from '../quiz/bank.ts';
import {matching} from '../quiz/choose.ts';
import {ankiOf} from '../quiz/exchange/anki.ts';
import type {Asked, Exported, ExportRemark} from '../quiz/exchange/asked.ts';
import {giftOf} from '../quiz/exchange/gift.ts';
import {jsonOf} from '../quiz/exchange/json.ts';
import type {Language, Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import {visible} from '../text/width.ts';
import {compiledLessons} from './places.ts';
import {wishOf} from './quiz-wish.ts';
import type {CommandResult, World} from './world.ts';

type Place = Pick<World, 'directory' | 'language' | 'now'>;

/**
 * `drydock quiz export`: writes questions for another program, and to the error output what it cannot hold.
 * Codes: 0 written, 2 wrong usage, no question fits, or the file cannot be written or is there already.
 */
export async function quizExport(
  command: QuizExport,
  {lessons: folder}: Pick<Settings, 'lessons'>,
  {directory, language, now}: Place,
): Promise<CommandResult> {
  const wrong = (message: Text) => ({stdout: '', stderr: `drydock: ${message[language]}\n`, code: 2}) as const;
  const store = await storeOf(folder, directory);
  const bank = await store.bank();
  const wish = wishOf({...command, kind: 'quiz', fresh: false, format: 'text'}, bank, now());
  if ('wrong' in wish) return wrong(wish.wrong);
  const asked = await askedOf(matching(bank, wish), store, language);
  if (asked.length === 0) return wrong(nothingFits);
  const exported = writers[command.to](asked, language);
  const {count, remarks} = exported;
  const said = remarks.map((remark) => `${remarkLine(remark, language)}\n`).join('');
  const closing = `${written(count, asked.length, command.out)[language]}\n`;
  if (command.out === undefined)
    return {stdout: exported.text, stderr: remarks.length > 0 ? `${said}${closing}` : '', code: 0};
  const path = resolve(directory, command.out);
  try {
    await writeFile(path, exported.text, {flag: command.existing === 'replace' ? 'w' : 'wx'});
  } catch (error) {
    return wrong(codeOf(error) === 'EEXIST' ? isThere(command.out) : trouble(error, 'write', command.out));
  }
  return {stdout: closing, stderr: said, code: 0};
}

const writers: Readonly<Record<ExportFormat, (asked: readonly Asked[], language: Language) => Exported>> = {
  gift: giftOf,
  anki: ankiOf,
  json: jsonOf,
};

async function storeOf(folder: string | undefined, directory: string): Promise<LessonStore> {
  if (folder === undefined) return loadCompiled(compiledLessons);
  return (await loadCourse(resolve(directory, folder), folder)).store;
}

async function askedOf(
  entries: readonly BankEntry[],
  store: LessonStore,
  language: Language,
): Promise<readonly Asked[]> {
  const ids = [...new Set(entries.map(({lesson}) => lesson))];
  const lessons = await Promise.all(ids.map((id) => store.lesson(id, language)));
  const wanted = new Set(entries.map(({id}) => id));
  return lessons.flatMap((lesson) =>
    lesson.pages.flatMap(({id: page, questions}) =>
      questions.filter(({id}) => wanted.has(id)).map((question) => ({question, lesson, page})),
    ),
  );
}

function remarkLine({id, kind, message}: ExportRemark, language: Language): string {
  return visible(`${id}: ${kinds[kind][language]}: ${message[language]}`);
}

const kinds: Readonly<Record<ExportRemark['kind'], Text>> = {
  'left-out': {en: 'left out', ko: '빠짐'},
  changed: {en: 'changed', ko: '바뀜'},
};

function written(count: number, of: number, file: string | undefined): Text {
  const where = file === undefined ? undefined : printable(file);
  return {
    en: `${count} of ${of} questions written${where === undefined ? '' : ` to ${where}`}.`,
    ko: `${of}문제 중 ${count}문제를 ${where === undefined ? '' : `${where}에 `}썼어요.`,
  };
}

function isThere(file: string): Text {
  const name = printable(file);
  return {
    en: `${name} is there already and was left as it is. Choose another name, or replace it with --force.`,
    ko: `${particle(name, '은/는')} 이미 있어서 그대로 두었어요. 다른 이름을 쓰거나, --force로 바꿔 쓰세요.`,
  };
}

const nothingFits: Text = {en: 'There is no question that fits.', ko: '조건에 맞는 문제가 없어요.'};
