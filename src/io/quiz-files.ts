import {open, readFile, rename, rm} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {type History, type HistoryEntry, historyLine, parseHistory} from '../quiz/history.ts';
import type {Run} from '../quiz/run.ts';
import {formatRun, parseRun} from '../quiz/run-file.ts';
import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import {freeName, makeFolder} from './folder.ts';
import {saveAtomic} from './save-atomic.ts';
import {codeOf, printable, trouble} from './trouble.ts';

const historyOf = (folder: string) => join(folder, 'answers.jsonl');
const runOf = (folder: string) => join(folder, 'exam.json');

let turn: Promise<unknown> = Promise.resolve();

/** Does one thing after the other: an exam that is over must not come back by a write that was late. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = turn.then(work);
  turn = mine.catch(() => {});
  return mine;
}

/** Adds answers to the history. A line that was cut off by a crash stays a line of its own. Gives the reason when it cannot. */
export function appendHistory(folder: string, entries: readonly HistoryEntry[]): Promise<Text | undefined> {
  return inTurn(() => append(folder, entries));
}

async function append(folder: string, entries: readonly HistoryEntry[]): Promise<Text | undefined> {
  const path = historyOf(folder);
  try {
    await makeFolder(folder, 0o700);
    const file = await open(path, 'a+', 0o600);
    try {
      const {size} = await file.stat();
      const last = size === 0 ? undefined : (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString();
      const lines = entries.map(historyLine).join('');
      await file.appendFile(last === undefined || last === '\n' ? lines : `\n${lines}`);
    } finally {
      await file.close();
    }
    return undefined;
  } catch (error) {
    return trouble(error, 'write', path);
  }
}

/** The history of a data folder. A file that holds no single answer is set aside under a name with the stamp. */
export async function readHistory(
  folder: string,
  stamp: string,
): Promise<{readonly history: History; readonly notice?: Text}> {
  const path = historyOf(folder);
  const text = await textOf(path);
  if (text === undefined) return {history: {entries: [], unreadable: 0}};
  if (typeof text !== 'string') return {history: {entries: [], unreadable: 0}, notice: text};
  const history = parseHistory(text);
  if (history.entries.length > 0 || history.unreadable === 0) return {history};
  return {history: {entries: [], unreadable: 0}, notice: await setAside(path, stamp)};
}

/** Keeps an exam so that it survives the process. Gives the reason when it cannot. */
export function keepRun(folder: string, run: Run): Promise<Text | undefined> {
  return inTurn(async () => {
    try {
      await makeFolder(folder, 0o700);
      await saveAtomic(runOf(folder), formatRun(run));
      return undefined;
    } catch (error) {
      return trouble(error, 'write', runOf(folder));
    }
  });
}

/** The exam is over. Gives the reason when its file cannot be removed. */
export function dropRun(folder: string): Promise<Text | undefined> {
  return inTurn(async () => {
    try {
      await rm(runOf(folder), {force: true});
      return undefined;
    } catch (error) {
      return trouble(error, 'write', runOf(folder));
    }
  });
}

/** The exam that was left, if there is one. A file that is none is set aside under a name with the stamp. */
export async function readRun(folder: string, stamp: string): Promise<{readonly run?: Run; readonly notice?: Text}> {
  const text = await textOf(runOf(folder));
  if (text === undefined) return {};
  if (typeof text !== 'string') return {notice: text};
  const run = parseRun(text);
  return run ? {run} : {notice: await setAside(runOf(folder), stamp)};
}

/** The text of a file; undefined when it is not there, the reason when it cannot be read. */
async function textOf(path: string): Promise<string | Text | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : trouble(error, 'read', path);
  }
}

async function setAside(path: string, stamp: string): Promise<Text> {
  const shown = printable(path);
  try {
    const aside = await freeName(`${path}.damaged-${stamp}`);
    await rename(path, aside);
    const name = printable(basename(aside));
    return {
      en: `${shown} could not be understood. It was set aside as ${name}; nothing in it is lost.`,
      ko: `${shown} 파일을 이해할 수 없어서 ${particle(name, '으로/로')} 옮겨 두었어요. 내용은 그대로 있어요.`,
    };
  } catch (error) {
    return trouble(error, 'move', path);
  }
}
