import {resolve} from 'node:path';
import type {QuizImport} from '../cli/arguments.ts';
import type {DeskFile} from '../course/desk.ts';
import {decode} from '../io/decode.ts';
import {readText} from '../io/read-text.ts';
import {printable} from '../io/trouble.ts';
import {importAiken, looksLikeAiken} from '../quiz/exchange/aiken.ts';
import {importGift} from '../quiz/exchange/gift-import.ts';
import type {ImportRemark} from '../quiz/exchange/imported.ts';
import type {Language, Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import {visible} from '../text/width.ts';
import type {CommandResult, World} from './world.ts';

type Place = Pick<World, 'directory' | 'language' | 'readInput'>;

/**
 * `drydock quiz import FILE`: prints the questions of a GIFT or Aiken file as quiz fences, and to the error output, with
 * file and line, what is not as it was. Codes: 0 all of it came over, 1 something is lost or has to be written, 2 the
 * file cannot be read or has no question.
 */
export async function quizImport({file, as}: QuizImport, place: Place): Promise<CommandResult> {
  const {language} = place;
  const wrong = (message: Text) => ({stdout: '', stderr: `drydock: ${message[language]}\n`, code: 2}) as const;
  const name = file === '-' ? '<stdin>' : file;
  const read = await textIn(file, name, place);
  if (read.kind === 'missing') return wrong(notThere(name));
  if (read.kind === 'refused') return wrong(read.reason);
  const isAiken = as === undefined ? looksLikeAiken(read.text) : as === 'aiken';
  const {text, count, seen, remarks} = isAiken ? importAiken(read.text) : importGift(read.text, language);
  if (seen === 0) return wrong(noQuestion(name));
  const said = remarks.map((remark) => `${remarkLine(name, remark, language)}\n`).join('');
  const code = count === seen && remarks.every(({kind}) => kind === 'advice') ? 0 : 1;
  return {stdout: text, stderr: `${said}${takenOver(count, seen)[language]}\n`, code};
}

async function textIn(file: string, name: string, {directory, readInput}: Place): Promise<DeskFile> {
  return file === '-' ? decode(await readInput(), name) : readText(resolve(directory, file), name);
}

function remarkLine(file: string, {line, kind, message}: ImportRemark, language: Language): string {
  return visible(`${file}:${line}: ${kinds[kind][language]}: ${message[language]}`);
}

const kinds: Readonly<Record<ImportRemark['kind'], Text>> = {
  'left-out': {en: 'left out', ko: '빠짐'},
  changed: {en: 'changed', ko: '바뀜'},
  'to-write': {en: 'to write', ko: '써야 함'},
  advice: {en: 'advice', ko: '조언'},
};

function takenOver(count: number, seen: number): Text {
  return {
    en: `${count} of ${seen} questions taken over. Paste them at the end of a page, in both languages.`,
    ko: `${seen}문제 중 ${count}문제를 옮겼어요. 두 언어의 같은 페이지 끝에 붙여 넣으세요.`,
  };
}

function notThere(file: string): Text {
  const name = printable(file);
  return {
    en: `${name} is not there. Check the path: it is read from the folder you are in.`,
    ko: `${particle(name, '이/가')} 없어요. 경로를 확인하세요. 지금 있는 폴더를 기준으로 찾아요.`,
  };
}

function noQuestion(file: string): Text {
  const name = printable(file);
  return {
    en: `${name} has no question: GIFT has its answers in braces, Aiken a line "ANSWER: …". Say which it is with --as.`,
    ko: `${name}에서 문제를 찾지 못했어요. GIFT는 답을 중괄호({ })에, Aiken은 "ANSWER: …" 줄에 써요. --as로 형식을 알려 주세요.`,
  };
}
