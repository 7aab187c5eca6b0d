import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {knownBy} from '../app/quiz.ts';
import type {QuizCommand, Settings} from '../cli/arguments.ts';
import {type LessonStore, loadCompiled, loadCourse} from '../io/lessons.ts';
import {loadProgress} from '../io/progress-file.ts';
import {stamp} from '../io/stamp.ts';
import {readStatistics} from '../io/statistics.ts';
import {trouble} from '../io/trouble.ts';
import {parseAnswers} from '../quiz/answer-file.ts';
import type {BankEntry} from '../quiz/bank.ts';
import {choose, matching} from '../quiz/choose.ts';
import {type Grade, grade} from '../quiz/grade.ts';
import type {Question} from '../quiz/question.ts';
import {withShuffledChoices} from '../quiz/shuffle.ts';
import type {Text} from '../text/language.ts';
import {look} from '../ui/look.ts';
import {statisticsLines} from '../ui/screens/statistics.ts';
import {questionLines} from './lesson-text.ts';
import {compiledLessons} from './places.ts';
import {wishOf} from './quiz-wish.ts';
import type {CommandResult, World} from './world.ts';

type Place = Pick<World, 'directory' | 'language' | 'columns' | 'data' | 'now'>;

/**
 * `drydock quiz` where no terminal is, `--answers` and `stats`: prints questions, grades a file or prints what the
 * history comes to. Codes: 0 fine, with `--answers` everything right; 1 an answer is wrong or missing; 2 wrong usage.
 */
export async function quiz(
  command: QuizCommand,
  {lessons: folder}: Pick<Settings, 'lessons'>,
  world: Place,
): Promise<CommandResult> {
  const store = await storeOf(folder, world);
  const {progress} = world.data === undefined ? {progress: undefined} : await progressIn(world.data, world.now());
  if (command.action === 'stats') return statistics(command, store, progress, world);
  const bank = await store.bank();
  const wish = wishOf(command, bank, world.now());
  if ('wrong' in wish) return {stdout: '', stderr: `drydock: ${wish.wrong[world.language]}\n`, code: 2};
  // Who gives a seed wants the same questions wherever they are asked: what this learner knows does not count then.
  const known = command.seed === undefined && progress ? knownBy(progress) : nobody;
  const chosen =
    command.answers !== undefined && command.seed === undefined
      ? matching(bank, wish)
      : choose(bank, known, wish, world.now());
  const questions = await textsOf(chosen, store, world.language, command.seed ?? '');
  return command.answers === undefined
    ? print(questions, command, world)
    : gradeFile(command.answers, questions, command, world);
}

const nobody = knownBy({pages: {}, exercises: {}, cards: {}, failed: {}});

async function progressIn(folder: string, now: number) {
  const loaded = await loadProgress(folder, stamp(new Date(now)));
  return loaded.kind === 'loaded' ? {progress: loaded.progress} : {progress: undefined};
}

async function storeOf(folder: string | undefined, {directory}: Place): Promise<LessonStore> {
  return folder === undefined
    ? loadCompiled(compiledLessons)
    : (await loadCourse(resolve(directory, folder), folder)).store;
}

async function textsOf(
  entries: readonly BankEntry[],
  store: LessonStore,
  language: Place['language'],
  seed: string,
): Promise<readonly Question[]> {
  const lessons = [...new Set(entries.map(({lesson}) => lesson))];
  const read = await Promise.all(lessons.map((id) => store.lesson(id, language)));
  const byId = new Map(
    read.flatMap(({pages}) => pages.flatMap(({questions}) => questions.map((one) => [one.id, one]))),
  );
  const found = entries.flatMap(({id}) => byId.get(id) ?? []);
  return seed === '' ? found : found.map((question) => withShuffledChoices(question, seed));
}

function print(questions: readonly Question[], {format, seed}: QuizCommand, {language, columns}: Place): CommandResult {
  if (questions.length === 0) return {stdout: '', stderr: `drydock: ${nothingFits[language]}\n`, code: 2};
  if (format === 'json') {
    const ids = questions.map(({id, kind, tags, rules}) => ({id, kind, tags, rules}));
    return {stdout: `${JSON.stringify({questions: ids}, undefined, 2)}\n`, stderr: '', code: 0};
  }
  const plain = look(language, 'dark', 0, Math.min(columns ?? 80, 80), Number.POSITIVE_INFINITY);
  const lines = questions.flatMap((question) => [`[${question.id}]`, ...questionLines(question, plain, seed), '']);
  return {stdout: `${lines.map((line) => line.trimEnd()).join('\n')}\n${howToAnswer[language]}\n`, stderr: '', code: 0};
}

interface Graded {
  readonly id: string;
  readonly outcome: Grade['outcome'] | 'missing';
  readonly score: number;
}

async function gradeFile(
  file: string,
  questions: readonly Question[],
  command: QuizCommand,
  {directory, language}: Place,
): Promise<CommandResult> {
  let text: string;
  try {
    text = await readFile(resolve(directory, file), 'utf8');
  } catch (error) {
    return {stdout: '', stderr: `${trouble(error, 'read', file)[language]}\n`, code: 2};
  }
  const {answers, problems} = parseAnswers(text, questions, command.seed ?? '');
  const complaints = problems.map(({line, message}) => `${file}:${line}: ${message[language]}\n`).join('');
  if (problems.length > 0) return {stdout: '', stderr: complaints, code: 2};
  // With a seed the questions are a chosen set, all of which want an answer; else those that were answered.
  const asked = command.seed === undefined ? questions.filter(({id}) => answers.has(id)) : questions;
  const graded = asked.flatMap((question): Graded[] => {
    const given = answers.get(question.id);
    if (given === undefined) return [{id: question.id, outcome: 'missing', score: 0}];
    const {outcome, score} = grade(question, given);
    return outcome === 'ungraded' ? [] : [{id: question.id, outcome, score}];
  });
  const right = graded.length > 0 && graded.every(({outcome}) => outcome === 'right');
  const score = graded.reduce((sum, one) => sum + one.score, 0);
  const stdout =
    command.format === 'json'
      ? `${JSON.stringify({score, of: graded.length, answers: graded}, undefined, 2)}\n`
      : `${[...graded.map(({id, outcome}) => `${outcomes[outcome][language]}  ${id}`), total(score, graded.length)[language]].join('\n')}\n`;
  return {stdout, stderr: '', code: right ? 0 : 1};
}

async function statistics(
  {format}: QuizCommand,
  store: LessonStore,
  progress: Parameters<typeof readStatistics>[1] | undefined,
  {language, columns, data, now}: Place,
): Promise<CommandResult> {
  const {statistics: found, notice} = await readStatistics(store, progress ?? emptyProgress, data, now());
  const stderr = notice ? `${notice[language]}\n` : '';
  if (format === 'json') return {stdout: `${JSON.stringify(found, undefined, 2)}\n`, stderr, code: 0};
  const plain = look(language, 'dark', 0, Math.min(columns ?? 80, 80), Number.POSITIVE_INFINITY);
  const lines = statisticsLines(found, store, plain);
  return {stdout: `${lines.map((line) => line.trimEnd()).join('\n')}\n`, stderr, code: 0};
}

const emptyProgress = {pages: {}, exercises: {}, cards: {}, failed: {}};

const outcomes: Readonly<Record<Graded['outcome'], Text>> = {
  right: {en: '✓ right  ', ko: '✓ 정답'},
  partly: {en: '◐ partly ', ko: '◐ 일부'},
  wrong: {en: '✗ wrong  ', ko: '✗ 오답'},
  missing: {en: '– missing', ko: '– 없음'},
  ungraded: {en: '', ko: ''},
};

function total(score: number, of: number): Text {
  const points = Number.isInteger(score) ? String(score) : score.toFixed(1);
  return {en: `${points} of ${of}`, ko: `${of}문제 중 ${points}점`};
}

const nothingFits: Text = {en: 'There is no question that fits.', ko: '조건에 맞는 문제가 없어요.'};

const howToAnswer: Text = {
  en: 'Write a line `ID: ANSWER` for each into a file; `drydock quiz --answers FILE` grades it.',
  ko: '파일에 문제마다 `ID: 답`을 한 줄씩 쓰면 `drydock quiz --answers FILE`로 채점할 수 있어요.',
};
