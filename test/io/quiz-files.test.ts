import {appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {appendHistory, dropRun, keepRun, readHistory, readRun} from '../../src/io/quiz-files.ts';
import type {HistoryEntry} from '../../src/quiz/history.ts';
import {newRun} from '../../src/quiz/run.ts';
import {temporaryFolder} from '../support/temporary.ts';

const entry = (question: string): HistoryEntry => ({
  question,
  mode: 'practice',
  at: 5,
  hash: 'h',
  outcome: 'right',
  score: 1,
});
const question = {id: 'a', kind: 'single', lesson: 'x', number: 1, page: 'p', tags: [], rules: []} as const;
const run = newRun({mode: 'exam', seed: 's', startedAt: 1, limit: 60_000}, [question]);

test('answers are added at the end, whatever was there', async () => {
  const folder = join(temporaryFolder(), 'new', 'folder');
  expect(await appendHistory(folder, [entry('a')])).toBeUndefined();
  expect(await appendHistory(folder, [entry('b'), entry('c')])).toBeUndefined();
  const {history, notice} = await readHistory(folder, 'stamp');
  expect(history).toEqual({entries: [entry('a'), entry('b'), entry('c')], unreadable: 0});
  expect(notice).toBeUndefined();
});

test('a line that a crash cut off costs that line only', async () => {
  const folder = temporaryFolder();
  await appendHistory(folder, [entry('a')]);
  appendFileSync(join(folder, 'answers.jsonl'), '{"question": "b", "mo');
  await appendHistory(folder, [entry('c')]);
  const {history} = await readHistory(folder, 'stamp');
  expect(history).toEqual({entries: [entry('a'), entry('c')], unreadable: 1});
});

test('a history that is none is set aside and told', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'answers.jsonl'), 'PK\u0003\u0004 no history\n\u0000\u0001');
  const {history, notice} = await readHistory(folder, 'stamp');
  expect(history.entries).toEqual([]);
  expect(notice?.en).toContain('answers.jsonl.damaged-stamp');
  expect(notice?.ko).toContain('answers.jsonl.damaged-stamp');
  expect(readdirSync(folder)).toEqual(['answers.jsonl.damaged-stamp']);
  expect(await appendHistory(folder, [entry('a')])).toBeUndefined();
  expect((await readHistory(folder, 'stamp')).history.entries).toEqual([entry('a')]);
});

test('what stands in its way is told', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'answers.jsonl'));
  expect((await appendHistory(folder, [entry('a')]))?.en).toContain('answers.jsonl');
  expect((await readHistory(folder, 'stamp')).notice?.en).toContain('answers.jsonl');
});

test('an exam is kept until it is over', async () => {
  const folder = temporaryFolder();
  expect(await readRun(folder, 'stamp')).toEqual({});
  expect(await keepRun(folder, run)).toBeUndefined();
  expect(await readRun(folder, 'stamp')).toEqual({run});
  expect(await dropRun(folder)).toBeUndefined();
  expect(await readRun(folder, 'stamp')).toEqual({});
  expect(await dropRun(folder)).toBeUndefined();
});

test('an exam that cannot be understood is set aside', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'exam.json'), '{"version": 1, "mode": "exam"}');
  expect((await readRun(folder, 'stamp')).notice?.en).toContain('exam.json.damaged-stamp');
  expect(readFileSync(join(folder, 'exam.json.damaged-stamp'), 'utf8')).toContain('"exam"');
});
