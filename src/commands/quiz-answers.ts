import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {decode} from '../io/decode.ts';
import {readText} from '../io/read-text.ts';
import {printable, trouble} from '../io/trouble.ts';
import {type AnswerFile, parseAnswers, type Written, type WrittenFile} from '../quiz/answer-file.ts';
import {type Given, type Grade, grade} from '../quiz/grade.ts';
import type {ConfigQuestion, Question} from '../quiz/question.ts';
import {points} from '../quiz/run.ts';
import type {Language, Text} from '../text/language.ts';
import {type CommandResult, drawn, type World} from './world.ts';

type Place = Pick<World, 'directory' | 'language' | 'signs'>;

/** What is graded: a set of questions that all want an answer, or whatever the file answers. */
interface Grading {
  readonly questions: readonly Question[];
  readonly wanted: 'all' | 'answered';
  readonly seed: string;
  readonly format: 'text' | 'json';
}

interface Graded {
  readonly id: string;
  readonly outcome: Grade['outcome'] | 'missing';
  readonly score: number;
}

/** Grades a file of answers. Codes: 0 everything right; 1 an answer is wrong or missing; 2 there is something that is no answer. */
export async function gradeFile(file: string, grading: Grading, world: Place): Promise<CommandResult> {
  const {language} = world;
  const text = await textOf(file, world);
  if (typeof text !== 'string') return wrong(`${text[language]}\n`);
  const {answers, problems} = parseAnswers(text, grading.questions, grading.seed);
  const {given, unread} = await givenBy(answers, grading.questions, world);
  const complaints = [...problems, ...unread].sort((a, b) => a.line - b.line);
  if (complaints.length > 0)
    return wrong(complaints.map(({line, message}) => `${printable(file)}:${line}: ${message[language]}\n`).join(''));
  if (answers.size === 0 && grading.wanted === 'answered') return wrong(`${printable(file)}: ${noAnswers[language]}\n`);
  const graded = grading.questions.flatMap((question) => gradeOf(question, given.get(question.id), grading.wanted));
  const stdout = grading.format === 'json' ? jsonOf(graded) : drawn(textOfGrades(graded, language), world);
  return {stdout, stderr: '', code: graded.every(({outcome}) => outcome === 'right') ? 0 : 1};
}

function wrong(stderr: string): CommandResult {
  return {stdout: '', stderr, code: 2};
}

async function textOf(file: string, {directory}: Place): Promise<string | Text> {
  try {
    const read = decode(await readFile(resolve(directory, file)), file);
    return read.kind === 'text' ? read.text : read.kind === 'refused' ? read.reason : '';
  } catch (error) {
    return trouble(error, 'read', file);
  }
}

/** The answers ready to be graded: a file that was edited is judged by the rules of its question. */
async function givenBy(
  answers: ReadonlyMap<string, Written>,
  questions: readonly Question[],
  {directory}: Place,
): Promise<{readonly given: ReadonlyMap<string, Given>; readonly unread: AnswerFile['problems']}> {
  const given = new Map<string, Given>();
  const unread: {line: number; message: Text}[] = [];
  for (const question of questions) {
    const written = answers.get(question.id);
    if (written === undefined) continue;
    if (written.kind !== 'file') given.set(question.id, written);
    else if (question.kind === 'config') {
      const judged = await judge(question, written, directory);
      if ('kind' in judged) given.set(question.id, judged);
      else unread.push({line: written.line, message: judged});
    }
  }
  return {given, unread};
}

async function judge(question: ConfigQuestion, {path}: WrittenFile, directory: string): Promise<Given | Text> {
  const file = await readText(resolve(directory, path), path);
  if (file.kind === 'missing') return notThere(path);
  if (file.kind === 'refused') return file.reason;
  const {judgeFragment} = await import('../io/fragment.ts');
  const findings = await judgeFragment(question, file.text);
  return {kind: 'config', complaints: [...new Set(findings.map(({rule}) => rule))]};
}

/** A poll has no right answer, so it gets no grade. */
function gradeOf(question: Question, given: Given | undefined, wanted: Grading['wanted']): readonly Graded[] {
  const {id, kind} = question;
  if (kind === 'poll' || (given === undefined && wanted === 'answered')) return [];
  return [given === undefined ? {id, outcome: 'missing', score: 0} : {id, ...grade(question, given)}];
}

function scoreOf(graded: readonly Graded[]): number {
  return graded.reduce((sum, one) => sum + one.score, 0);
}

function jsonOf(graded: readonly Graded[]): string {
  return `${JSON.stringify({score: scoreOf(graded), of: graded.length, answers: graded}, undefined, 2)}\n`;
}

function textOfGrades(graded: readonly Graded[], language: Language): string {
  const lines = graded.map(({id, outcome}) => `${outcomes[outcome][language]}  ${id}`);
  return `${[...lines, total(scoreOf(graded), graded.length)[language]].join('\n')}\n`;
}

const outcomes: Readonly<Record<Graded['outcome'], Text>> = {
  right: {en: '✓ right  ', ko: '✓ 정답'},
  partly: {en: '◐ partly ', ko: '◐ 일부'},
  wrong: {en: '✗ wrong  ', ko: '✗ 오답'},
  missing: {en: '– missing', ko: '– 없음'},
  ungraded: {en: '', ko: ''},
};

function total(score: number, of: number): Text {
  return {en: `${points(score)} of ${of}`, ko: `${of}문제 중 ${points(score)}점`};
}

const noAnswers: Text = {
  en: 'There is no answer in it. A line is written `ID: ANSWER`.',
  ko: '답이 하나도 없어요. 한 줄에 `ID: 답`처럼 쓰세요.',
};

function notThere(path: string): Text {
  const shown = printable(path);
  return {
    en: `There is no file ${shown}. Its path is meant from the folder you are in.`,
    ko: `${shown} 파일이 없어요. 경로는 지금 있는 폴더를 기준으로 써야 해요.`,
  };
}
