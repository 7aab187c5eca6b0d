import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {QuizCommand} from '../../src/cli/arguments.ts';
import {quiz} from '../../src/commands/quiz.ts';
import type {World} from '../../src/commands/world.ts';
import {compileCourse} from '../../src/io/lessons.ts';
import {formatProgress} from '../../src/progress/file.ts';
import {failRules, keepCard, keepMistakes, noProgress, type Progress} from '../../src/progress/progress.ts';
import type {Card} from '../../src/quiz/card.ts';
import {type HistoryEntry, historyLine} from '../../src/quiz/history.ts';
import {cells} from '../../src/text/width.ts';
import {temporaryFolder} from '../support/temporary.ts';
import {folderWith, worldIn} from './world.ts';

/** A course of its own: ten questions of ten kinds in one lesson, two more in another. */
const course = join(import.meta.dirname, '../support/quiz-course');
const kinds = ['single', 'multi', 'truefalse', 'poll', 'fill', 'predict', 'order', 'match', 'bug', 'config'];
const ids = [...kinds, 'planet', 'rings'].map((name) => `quiz-${name}`);
const now = Date.UTC(2026, 10, 24, 9);

let compiled: string;

beforeAll(async () => {
  compiled = join(await mkdtemp(join(tmpdir(), 'drydock-quiz-')), 'lessons');
  await compileCourse(course, compiled, undefined);
});

afterAll(() => rm(join(compiled, '..'), {recursive: true}));

function run(command: Partial<QuizCommand> = {}, directory = course, world: Partial<World> = {}) {
  const whole: QuizCommand = {kind: 'quiz', fresh: false, format: 'text', ...command};
  return quiz(whole, {}, worldIn(directory, {now: () => now, ...world}), compiled);
}

const printed = (stdout: string) => [...stdout.matchAll(/^\[(\S+)\]$/gm)].map(([, id]) => id);

test('a course from elsewhere is asked as well', async () => {
  const command: QuizCommand = {kind: 'quiz', fresh: false, format: 'text', lessons: ['words']};
  const {stdout} = await quiz(command, {lessons: 'quiz-course'}, worldIn(join(course, '..')), 'no folder');
  expect(printed(stdout).toSorted()).toEqual(['quiz-planet', 'quiz-rings']);
});

/** What the numbered row with this text is numbered. */
function numberOf(stdout: string, id: string, text: string): string {
  const part = stdout.split(`[${id}]`)[1]?.split('\n[')[0] ?? '';
  return new RegExp(`(\\d+)\\. .*${text}`).exec(part)?.[1] ?? `no ${text} in ${part}`;
}

const card: Card = {
  due: now - 1,
  last: now - 10,
  stability: 3,
  difficulty: 5,
  reps: 1,
  lapses: 0,
  outcome: 'right',
  hash: 'another text',
};

async function dataWith(progress: Progress, history: readonly HistoryEntry[] = []): Promise<string> {
  return folderWith({
    'progress.json': formatProgress(progress),
    ...(history.length > 0 && {'answers.jsonl': history.map(historyLine).join('')}),
  });
}

const entry = (question: string, score: number, at: number): HistoryEntry => ({
  question,
  mode: 'practice',
  at,
  hash: 'another text',
  outcome: score === 1 ? 'right' : score > 0 ? 'partly' : 'wrong',
  score,
});

describe('without a terminal the questions are printed', () => {
  test('each with its id and all there is to choose from, then how to answer', async () => {
    const {stdout, stderr, code} = await run({count: 12});
    expect([stderr, code]).toEqual(['', 0]);
    expect(printed(stdout).toSorted()).toEqual(ids.toSorted());
    for (const text of ['alpha', 'beta', 'gamma', 'True', '____', 'breakfast', 'tres', 'RNU pip', 'FROM python'])
      expect(stdout).toContain(text);
    expect(stdout).toContain('`drydock quiz --answers FILE` grades it');
    expect(stdout).not.toMatch(/It gave the alphabet its name|latest|RUN is written/);
  });

  test('in Korean as well, in lines that fit 80 columns', async () => {
    const {stdout} = await run({count: 12}, course, {language: 'ko'});
    expect(stdout).toContain('그리스 문자');
    expect(stdout).toContain('채점할 수 있어요');
    const questions = stdout.slice(0, stdout.lastIndexOf('\n\n'));
    for (const line of questions.split('\n')) expect(cells(line), line).toBeLessThanOrEqual(80);
  });

  test('with numbers before the lines of which one is the answer', async () => {
    const {stdout} = await run({tags: ['rows'], count: 10});
    expect(stdout).toContain('2  RNU pip install django');
  });

  test('with signs that ASCII has, where only those are wanted', async () => {
    const {stdout} = await run({lessons: ['1'], count: 10}, course, {signs: 'ascii'});
    expect(stdout).toMatch(/^[\x00-\x7f]*$/);
  });

  test('the same ones, in the same order and shuffled the same way, for a seed; whoever asks', async () => {
    const data = await dataWith(keepMistakes(keepCard(noProgress, 'quiz-rings', card), ['quiz-rings'], 1));
    const monday = await run({seed: 'monday', count: 8});
    expect(await run({seed: 'monday', count: 8}, course, {data, now: () => now + 1e9})).toEqual(monday);
    const seeds = ['tuesday', 'wednesday', 'thursday'];
    const others = await Promise.all(seeds.map((seed) => run({seed, count: 8})));
    for (const other of others) expect(printed(other.stdout)).not.toEqual(printed(monday.stdout));
    const rows = await Promise.all(
      seeds.map(async (seed) => numberOf((await run({seed, count: 12})).stdout, 'quiz-single', 'alpha')),
    );
    expect(new Set(rows).size).toBeGreaterThan(1);
  });

  test('as many as were wanted, of the lessons and tags that were named', async () => {
    expect(printed((await run({count: 3})).stdout)).toHaveLength(3);
    expect(printed((await run({lessons: ['2']})).stdout).toSorted()).toEqual(['quiz-planet', 'quiz-rings']);
    expect(printed((await run({lessons: ['02', 'words']})).stdout)).toHaveLength(2);
    expect(printed((await run({tags: ['planets', 'files']})).stdout).toSorted()).toEqual([
      'quiz-config',
      'quiz-planet',
      'quiz-rings',
    ]);
  });

  test('for programs: ids, places, kinds, tags, rules and the text', async () => {
    const {stdout} = await run({tags: ['files'], format: 'json'});
    const {questions} = JSON.parse(stdout) as {questions: readonly Record<string, unknown>[]};
    expect(questions).toMatchObject([
      {
        id: 'quiz-config',
        kind: 'config',
        lesson: 'kinds',
        page: 'files',
        tags: ['files'],
        rules: ['dockerfile/pin-base-image'],
      },
    ]);
    expect(questions[0]?.text).toContain('FROM python');
  });
});

describe('what is not there is told with advice', () => {
  test.each([
    [{lessons: ['wrds']}, 'drydock: There is no lesson "wrds" with questions. Did you mean words?\n'],
    [{lessons: ['7']}, 'drydock: There is no lesson "7" with questions. `drydock lessons` lists them.\n'],
    [{tags: ['planet']}, 'drydock: There is no tag "planet" with questions. Did you mean planets?\n'],
    [{tags: ['zzz']}, 'drydock: There is no tag "zzz" with questions. There are: lists, rows, words, planets, files\n'],
    [{lessons: ['words'], tags: ['files']}, 'drydock: There is no question that fits.\n'],
  ])('%j', async (command, stderr) => {
    expect(await run(command)).toEqual({stdout: '', stderr, code: 2});
  });

  test('in Korean as well', async () => {
    const {stderr} = await run({tags: ['planet']}, course, {language: 'ko'});
    expect(stderr).toBe('drydock: "planet" 태그의 문제는 없어요. 혹시 planets인가요?\n');
  });
});

describe('review', () => {
  test('asks what was wrong, what is due, and what an exercise failed by; nothing that left the course', async () => {
    const progress = failRules(
      keepMistakes(keepCard(keepCard(noProgress, 'quiz-fill', card), 'gone', card), ['quiz-bug', 'gone-too'], 1),
      ['dockerfile/pin-base-image'],
      now - 5,
    );
    const {stdout, stderr, code} = await run({action: 'review'}, course, {data: await dataWith(progress)});
    expect([stderr, code]).toEqual(['', 0]);
    expect(printed(stdout).toSorted()).toEqual(['quiz-bug', 'quiz-config', 'quiz-fill']);
  });

  test('with nothing to look at again is no mistake', async () => {
    expect(await run({action: 'review'})).toEqual({
      stdout: '',
      stderr: 'drydock: Nothing is due, and the last quiz had no mistakes.\n',
      code: 0,
    });
    const {stdout, code} = await run({action: 'review', format: 'json'});
    expect([JSON.parse(stdout), code]).toEqual([{questions: []}, 0]);
  });
});

describe('--answers', () => {
  const graded = async (
    text: string | Uint8Array,
    command: Partial<QuizCommand> = {},
    files: Record<string, string> = {},
  ) => run({answers: 'a.txt', ...command}, await folderWith({'a.txt': text, ...files}));

  test('everything right: 0', async () => {
    const text = '# mine\nquiz-single: 1\nquiz-multi: 1,2\nquiz-fill: 80 | 443\nquiz-predict: hello\nquiz-bug: 2\n';
    expect(await graded(text)).toEqual({
      stdout:
        '✓ right    quiz-single\n✓ right    quiz-multi\n✓ right    quiz-fill\n✓ right    quiz-predict\n✓ right    quiz-bug\n5 of 5\n',
      stderr: '',
      code: 0,
    });
  });

  test('something partly right or wrong: 1', async () => {
    expect(await graded('quiz-single: 2\nquiz-multi: 1\nquiz-bug: 2\n')).toEqual({
      stdout: '✗ wrong    quiz-single\n◐ partly   quiz-multi\n✓ right    quiz-bug\n1.5 of 3\n',
      stderr: '',
      code: 1,
    });
  });

  test('for programs', async () => {
    const {stdout, code} = await graded('quiz-single: 2\nquiz-multi: 1\n', {format: 'json'});
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      score: 0.5,
      of: 2,
      answers: [
        {id: 'quiz-single', outcome: 'wrong', score: 0},
        {id: 'quiz-multi', outcome: 'partly', score: 0.5},
      ],
    });
  });

  test('the questions that were printed for a seed, by the numbers that were printed', async () => {
    const set = {seed: 'monday', lessons: ['2']};
    const {stdout} = await run(set);
    const planet = numberOf(stdout, 'quiz-planet', 'Mercury');
    const rings = numberOf(stdout, 'quiz-rings', 'Saturn');
    expect(await graded(`quiz-planet: ${planet}\nquiz-rings: ${rings}\n`, set)).toMatchObject({code: 0});
    expect(stdout).toContain('with the same --seed');
    const half = await graded(`quiz-planet: ${planet}\n`, set);
    expect(half).toMatchObject({code: 1, stderr: ''});
    expect(half.stdout).toMatch(/– missing {2}quiz-rings\n(.*\n)?1 of 2\n$/);
  });

  test('sorting and pairing by the numbers that were printed, whatever the seed', async () => {
    for (const seed of [undefined, 'monday', 'tuesday']) {
      const set = {tags: ['rows'], ...(seed !== undefined && {seed})};
      const {stdout} = await run(set);
      const order = ['breakfast', 'lunch', 'dinner'].map((text) => numberOf(stdout, 'quiz-order', text));
      const match = ['one', 'two', 'three'].map((text) => numberOf(stdout, 'quiz-match', `.${text}.$`.slice(0, -1)));
      const answers = `quiz-order: ${order.join(' ')}\nquiz-match: ${match.join(' ')}\nquiz-bug: 2\n`;
      expect(await graded(answers, set), `seed ${seed}\n${answers}`).toMatchObject({code: 0});
    }
  });

  test('a file that was edited is judged by its rules', async () => {
    const right = {Dockerfile: 'FROM python:3.13-slim\nCMD ["python"]\n'};
    expect(await graded('quiz-config: Dockerfile\n', {}, right)).toMatchObject({code: 0});
    expect(await graded('quiz-config: Dockerfile\n', {}, {Dockerfile: 'FROM python\n'})).toMatchObject({code: 1});
    const {stderr, code} = await graded('\nquiz-config: Dockerfil\n');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^a\.txt:2: There is no file Dockerfil\./);
  });

  test('a poll has no right answer, and is missed by nobody', async () => {
    expect(await graded('quiz-poll: 1\n')).toEqual({stdout: '0 of 0\n', stderr: '', code: 0});
    const set = {seed: 'x', tags: ['planets'], format: 'json'} as const;
    expect(JSON.parse((await graded('', set)).stdout)).toMatchObject({of: 2});
  });

  test('what is no answer is named with file and line: 2', async () => {
    const {stdout, stderr, code} = await graded(
      '\uFEFFquiz-single: 1\r\n\r\nquiz-singel: 2\r\nquiz-bug: 9\r\nnonsense\r\n',
    );
    expect([stdout, code]).toEqual(['', 2]);
    const lines = stderr.split('\n');
    expect(lines[0]).toBe('a.txt:3: "quiz-singel" is no question of this quiz. Did you mean quiz-single?');
    expect(lines[1]).toMatch(/^a\.txt:4: There is no 9: the numbers go from 1 to 3\./);
    expect(lines[2]).toMatch(/^a\.txt:5: "nonsense" is no answer\./);
    expect(lines).toHaveLength(4);
  });

  test('a file without answers, in another encoding, or that is not there: 2', async () => {
    expect(await graded('# nothing\n')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^a\.txt: There is no answer/),
    });
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('quiz-single: 1', 'utf16le')]);
    expect(await graded(utf16)).toMatchObject({code: 2, stderr: expect.stringContaining('UTF-16')});
    const gone = await run({answers: 'none.txt'});
    expect(gone).toMatchObject({code: 2, stdout: '', stderr: expect.stringContaining('none.txt')});
    const folder = await folderWith({'a/b.txt': ''});
    expect(await run({answers: 'a'}, folder)).toMatchObject({code: 2, stderr: expect.stringContaining('folder')});
  });

  test('says it in Korean and in ASCII', async () => {
    const folder = await folderWith({'a.txt': 'quiz-single: 2\n'});
    expect((await run({answers: 'a.txt'}, folder, {language: 'ko'})).stdout).toBe(
      '✗ 오답  quiz-single\n1문제 중 0점\n',
    );
    expect((await run({answers: 'a.txt'}, folder, {signs: 'ascii'})).stdout).toBe('x wrong    quiz-single\n0 of 1\n');
  });
});

describe('stats', () => {
  const day = 86_400_000;
  const history = [entry('quiz-fill', 0.5, now - 2 * day), entry('gone', 0, now - day), entry('quiz-rings', 1, now)];

  test('of a learner who has not begun', async () => {
    const {stdout, stderr, code} = await run({action: 'stats'}, course, {data: temporaryFolder()});
    expect([stdout, stderr, code]).toEqual(['No question has been answered yet.\n', '', 0]);
    expect(await run({action: 'stats'})).toMatchObject({code: 0});
  });

  test('score by day and lesson, and what is still known, in lines that fit', async () => {
    const data = await dataWith(keepCard(keepCard(noProgress, 'quiz-fill', card), 'gone', card), history);
    for (const [language, topic] of [
      ['en', '01 Ten kinds'],
      ['ko', '01 '],
    ] as const) {
      const {stdout, stderr, code} = await run({action: 'stats'}, course, {data, language});
      expect([stderr, code]).toEqual(['', 0]);
      expect(stdout).toMatch(/^2026-11-22 .*50 % {2}1$/m);
      expect(stdout).toMatch(new RegExp(`^${topic}.*50 % {2}1$`, 'm'));
      expect(stdout).toMatch(language === 'en' ? /1 of 11 questions seen, 1 due/ : /11문제 중 1문제/);
      for (const line of stdout.split('\n')) expect(cells(line)).toBeLessThanOrEqual(80);
    }
    const {stdout} = await run({action: 'stats'}, course, {data, signs: 'ascii'});
    expect(stdout).toMatch(/^[\x00-\x7f]*$/);
  });

  test('for programs', async () => {
    const data = await dataWith(keepCard(noProgress, 'quiz-fill', card), history);
    const {stdout, code} = await run({action: 'stats', format: 'json'}, course, {data});
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      answers: 3,
      right: 1 / 3,
      seen: 1,
      of: 11,
      due: 1,
      unreadable: 0,
      topics: [
        {lesson: 'kinds', number: 1, answers: 1, score: 0.5},
        {lesson: 'words', number: 2, answers: 1, score: 1},
      ],
    });
  });

  test('lines of the history that cannot be read are counted and told', async () => {
    const data = await dataWith(noProgress, history);
    await writeFile(join(data, 'answers.jsonl'), `half a li\n${history.map(historyLine).join('')}{"question":"x"`);
    const {stdout, code} = await run({action: 'stats'}, course, {data});
    expect(stdout).toContain('2 lines of the history could not be read and were left out.');
    expect(code).toBe(0);
  });

  test('a history that is none is set aside under another name, and said so; what the cards know is still told', async () => {
    const data = await dataWith(keepCard(noProgress, 'quiz-fill', card));
    await writeFile(join(data, 'answers.jsonl'), '\u0000\u0001 no history');
    const {stdout, stderr, code} = await run({action: 'stats'}, course, {data});
    expect(code).toBe(0);
    expect(stderr).toMatch(/answers\.jsonl could not be understood\. It was set aside as answers\.jsonl\.damaged-/);
    const kept = (await readdir(data)).find((name) => name.startsWith('answers.jsonl.damaged-')) ?? '';
    expect(await readFile(join(data, kept), 'utf8')).toBe('\u0000\u0001 no history');
    expect(stdout).toContain('1 of 11 questions seen');
  });

  test('a progress that cannot be read is told, whatever was asked', async () => {
    for (const command of [{action: 'stats'}, {}] as const) {
      const data = await folderWith({'progress.json': '{"version": "1.0", "pages": 7}'});
      const {stdout, stderr, code} = await run(command, course, {data});
      expect(stderr).toContain('progress.json');
      expect(stdout).not.toBe('');
      expect(code).toBe(0);
    }
    const data = await folderWith({});
    await mkdir(join(data, 'progress.json'));
    expect((await run({}, course, {data})).stderr).not.toBe('');
  });
});
