import type {Gradebook} from '../classroom/report/gradebook.ts';
import {type Struggles, strugglesOf} from '../classroom/report/struggles.ts';
import type {ClassAction} from '../cli/class.ts';
import type {Language, Text} from '../text/language.ts';
import {cells, padTo} from '../text/width.ts';
import {readBook} from './class-log.ts';
import {type CommandResult, drawn, type World} from './world.ts';

type Place = Pick<World, 'directory' | 'language' | 'data' | 'signs'>;

/** How many rows of each table are shown; an export has them all. */
const most = 15;

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
  const {language} = world;
  const read = await readBook({...command, lessons, ...(compiled !== undefined && {compiled})}, world);
  if (read.kind === 'wrong') return {stdout: '', stderr: `drydock: ${read.wrong[language]}\n`, code: 2};
  const {book, session, isDamaged} = read;
  const remarks = book.remarks.map((remark) => `drydock: ${remark[language]}\n`).join('');
  const lines = reportLines(book, session, language);
  return {stdout: drawn(`${lines.join('\n')}\n`, world), stderr: remarks, code: isDamaged ? 1 : 0};
}

function reportLines(book: Gradebook, session: string, language: Language): readonly string[] {
  const struggles = strugglesOf(book);
  const parts = [
    [heading(book, session)[language]],
    rulesPart(struggles, language),
    exercisesPart(struggles, language),
    questionsPart(struggles, language),
    pollsPart(book, language),
  ].filter((part) => part.length > 0);
  const said = parts.length === 1 ? [...parts, [nothing[language]]] : parts;
  return said.flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}

function heading({title, learners, startedAt}: Gradebook, session: string): Text {
  const present = learners.filter(({state}) => state === 'present').length;
  const began = (language: Language) => (startedAt === undefined ? '' : ` · ${moment(startedAt, language)}`);
  const name = title === '' ? session : `${title} (${session})`;
  return {
    en: `${name}${began('en')} · ${present} ${present === 1 ? 'learner' : 'learners'}`,
    ko: `${name}${began('ko')} · 학습자 ${present}명`,
  };
}

/** In the time of this machine: whoever taught the class looks for it by their own clock. */
function moment(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'short'}).format(at);
}

function rulesPart({rules}: Struggles, language: Language): readonly string[] {
  const rows = rules.map(({rule, people, tries, open}) => [rule, people, tries, open]);
  return part(rows, headings.rules, language);
}

function exercisesPart({exercises}: Struggles, language: Language): readonly string[] {
  const rows = exercises.map(({ex, tried, passed, median, checks}) => [
    ex,
    `${passed}/${tried}`,
    median === undefined ? '–' : minutes(median),
    checks,
  ]);
  return part(rows, headings.exercises, language);
}

function questionsPart({questions}: Struggles, language: Language): readonly string[] {
  const rows = questions.map(({quiz, question, answered, wrong, partly, late, missing}) => [
    `${question} (${quiz})`,
    wrong,
    partly,
    answered,
    late,
    missing,
  ]);
  return part(rows, headings.questions, language);
}

function pollsPart({polls}: Gradebook, language: Language): readonly string[] {
  if (polls.length === 0) return [];
  const lines = polls.flatMap(({prompt, choices}) => [
    `  ${prompt}`,
    ...choices.map(({text, votes}) => `    ${String(votes).padStart(4)}  ${text}`),
  ]);
  return [headings.polls[language], ...lines];
}

interface Heading {
  readonly title: Text;
  readonly columns: readonly Text[];
}

/** A table: what it is about stands first, the numbers behind it to the right. */
function part(
  rows: readonly (readonly (string | number)[])[],
  {title, columns}: Heading,
  language: Language,
): readonly string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, most).map((row) => row.map(String));
  const names = columns.map((column) => column[language]);
  const first = Math.max(...shown.map(([name = '']) => cells(name)), cells(title[language]) - 2);
  const line = (start: string, rest: readonly string[]) =>
    [padTo(start, first), ...rest.map((cell, index) => toRight(cell, cells(names[index] ?? '')))].join('  ');
  const table = shown.map(([name = '', ...rest]) => `  ${line(name, rest)}`);
  const left = rows.length - shown.length;
  return [
    `${padTo(title[language], first + 2)}  ${names.join('  ')}`,
    ...table,
    ...(left > 0 ? [`  ${others(left)[language]}`] : []),
  ];
}

function toRight(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - cells(text))) + text;
}

function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function others(count: number): Text {
  return {en: `… and ${count} more`, ko: `… 그 밖에 ${count}개`};
}

const headings = {
  rules: {
    title: {en: 'Rules', ko: '규칙'},
    columns: [
      {en: 'learners', ko: '걸린 사람'},
      {en: 'checks', ko: '걸린 횟수'},
      {en: 'not solved', ko: '못 고침'},
    ],
  },
  exercises: {
    title: {en: 'Exercises', ko: '실습'},
    columns: [
      {en: 'passed', ko: '통과'},
      {en: 'median', ko: '중앙값'},
      {en: 'checks', ko: '검사 횟수'},
    ],
  },
  questions: {
    title: {en: 'Questions', ko: '문제'},
    columns: [
      {en: 'wrong', ko: '오답'},
      {en: 'partly', ko: '일부 정답'},
      {en: 'graded', ko: '채점한 답'},
      {en: 'late', ko: '마감 뒤'},
      {en: 'missing', ko: '답 없음'},
    ],
  },
  polls: {en: 'Polls', ko: '설문'},
} as const;

const nothing: Text = {
  en: 'Nobody has tried an exercise or answered a question.',
  ko: '실습이나 문제를 풀어 본 사람이 없어요.',
};
