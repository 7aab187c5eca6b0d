import {resolve} from 'node:path';
import {knownBy} from '../app/quiz.ts';
import type {QuizCommand, Settings} from '../cli/arguments.ts';
import {type LessonStore, loadCompiled, loadCourse} from '../io/lessons.ts';
import {loadProgress} from '../io/progress-file.ts';
import {stamp} from '../io/stamp.ts';
import {readStatistics} from '../io/statistics.ts';
import {noProgress, type Progress} from '../progress/progress.ts';
import type {BankEntry} from '../quiz/bank.ts';
import {choose, type Mode, matching, type Wish} from '../quiz/choose.ts';
import type {Question} from '../quiz/question.ts';
import {withShuffledChoices} from '../quiz/shuffle.ts';
import type {Text} from '../text/language.ts';
import {look} from '../ui/look.ts';
import {statisticsLines} from '../ui/screens/statistics.ts';
import {questionLines} from './lesson-text.ts';
import {compiledLessons} from './places.ts';
import {gradeFile} from './quiz-answers.ts';
import {wishOf} from './quiz-wish.ts';
import {type CommandResult, drawn, type World} from './world.ts';

type Place = Pick<World, 'directory' | 'language' | 'columns' | 'signs' | 'data' | 'now'>;

/**
 * `drydock quiz` where no terminal is, `--answers` and `stats`: prints questions, grades a file or prints what the
 * history comes to. `compiled`: the folder of the built-in course. Codes: 0 fine, with `--answers` everything right; 1 an answer is wrong or missing; 2 wrong usage.
 */
export async function quiz(
  command: QuizCommand,
  {lessons: folder}: Pick<Settings, 'lessons'>,
  world: Place,
  compiled = compiledLessons,
): Promise<CommandResult> {
  const store = folder === undefined ? await loadCompiled(compiled) : await courseIn(folder, world);
  if (command.action === 'stats') return statistics(command, store, world);
  const bank = await store.bank();
  const wish = wishOf(command, bank, world.now());
  if ('wrong' in wish) return {stdout: '', stderr: `drydock: ${wish.wrong[world.language]}\n`, code: 2};
  const {answers, seed, format} = command;
  if (answers === undefined) return ask(command, wish, store, world);
  const chosen = seed === undefined ? matching(bank, wish) : choose(bank, knownBy(noProgress), wish, world.now());
  const questions = await textsOf(chosen, store, world.language, seed ?? '');
  const wanted = seed === undefined ? 'answered' : 'all';
  return gradeFile(answers, {questions, wanted, seed: seed ?? '', format}, world);
}

/** Prints questions. Who gives a seed wants the same ones wherever they are asked: what this learner knows does not count then. */
async function ask(command: QuizCommand, wish: Wish, store: LessonStore, world: Place): Promise<CommandResult> {
  const {progress, notice} = command.seed === undefined ? await progressIn(world) : {progress: noProgress, notice: ''};
  const chosen = choose(await store.bank(), knownBy(progress), wish, world.now());
  const asked = chosen.length === 0 ? nothing(wish.mode, command, world) : await print(chosen, store, command, world);
  return {...asked, stderr: notice + asked.stderr};
}

/** What is remembered of the learner, and what has to be said of how it was read. */
async function progressIn({
  data,
  now,
  language,
}: Place): Promise<{readonly progress: Progress; readonly notice: string}> {
  if (data === undefined) return {progress: noProgress, notice: ''};
  const loaded = await loadProgress(data, stamp(new Date(now())));
  const said = loaded.kind === 'loaded' ? loaded.notice : loaded.reason;
  return {
    progress: loaded.kind === 'loaded' ? loaded.progress : noProgress,
    notice: said === undefined ? '' : `${said[language]}\n`,
  };
}

async function courseIn(folder: string, {directory}: Place): Promise<LessonStore> {
  return (await loadCourse(resolve(directory, folder), folder)).store;
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

async function print(
  chosen: readonly BankEntry[],
  store: LessonStore,
  {format, seed}: QuizCommand,
  world: Place,
): Promise<CommandResult> {
  const {language, columns} = world;
  const questions = await textsOf(chosen, store, language, seed ?? '');
  const plain = look(language, 'dark', 0, Math.min(columns ?? 80, 80), Number.POSITIVE_INFINITY);
  const linesOf = (question: Question) => questionLines(question, plain, seed ?? '').map((line) => line.trimEnd());
  if (format === 'json') {
    const places = new Map(chosen.map(({id, lesson, page}) => [id, {lesson, page}]));
    const told = questions.map((question) => {
      const {id, kind, tags, rules} = question;
      return {id, kind, ...places.get(id), tags, rules, text: linesOf(question).join('\n')};
    });
    return {stdout: `${JSON.stringify({questions: told}, undefined, 2)}\n`, stderr: '', code: 0};
  }
  const lines = questions.flatMap((question) => [`[${question.id}]`, ...linesOf(question), '']);
  const howTo = seed === undefined ? howToAnswer : howToAnswerSeeded;
  return {stdout: drawn(`${lines.join('\n')}\n${howTo[language]}\n`, world), stderr: '', code: 0};
}

/** A review with nothing to look at again is good news; questions that nobody has are a wish gone wrong. */
function nothing(mode: Mode, {format}: QuizCommand, {language}: Place): CommandResult {
  const isReview = mode === 'review';
  const stdout = isReview && format === 'json' ? `${JSON.stringify({questions: []}, undefined, 2)}\n` : '';
  const said = isReview ? nothingDue : nothingFits;
  return {stdout, stderr: `drydock: ${said[language]}\n`, code: isReview ? 0 : 2};
}

async function statistics({format}: QuizCommand, store: LessonStore, world: Place): Promise<CommandResult> {
  const {language, columns, data, now} = world;
  const {progress, notice} = await progressIn(world);
  const read = await readStatistics(store, progress, data, now());
  const stderr = notice + (read.notice ? `${read.notice[language]}\n` : '');
  if (format === 'json') return {stdout: `${JSON.stringify(read.statistics, undefined, 2)}\n`, stderr, code: 0};
  const plain = look(language, 'dark', 0, Math.min(columns ?? 80, 80), Number.POSITIVE_INFINITY);
  const lines = statisticsLines(read.statistics, store, plain);
  return {stdout: drawn(`${lines.map((line) => line.trimEnd()).join('\n')}\n`, world), stderr, code: 0};
}

const nothingFits: Text = {en: 'There is no question that fits.', ko: '조건에 맞는 문제가 없어요.'};

const nothingDue: Text = {
  en: 'Nothing is due, and the last quiz had no mistakes.',
  ko: '복습할 문제가 없어요. 지난 퀴즈에서 틀린 문제도 없고요.',
};

const howToAnswer: Text = {
  en: 'Write a line `ID: ANSWER` for each into a file; `drydock quiz --answers FILE` grades it.',
  ko: '파일에 문제마다 `ID: 답`을 한 줄씩 쓰면 `drydock quiz --answers FILE`로 채점할 수 있어요.',
};

/** The numbers are those of this seed: graded with another one, right answers would be wrong. */
const howToAnswerSeeded: Text = {
  en: 'Write a line `ID: ANSWER` for each into a file; `drydock quiz --answers FILE`, with the same --seed, --lesson, --tag and --count, grades it.',
  ko: '파일에 문제마다 `ID: 답`을 한 줄씩 쓰세요. 같은 --seed, --lesson, --tag, --count에 `--answers FILE`을 붙여 실행하면 채점할 수 있어요.',
};
