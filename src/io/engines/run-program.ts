import {type ChildProcess, spawn} from 'node:child_process';
import type {Readable} from 'node:stream';
import type {Environment} from '../terminal.ts';
import {codeOf} from '../trouble.ts';
import {atEveryEnd} from './every-end.ts';

/** A program to be run: its path, never a name; no shell reads the words. */
export interface Run {
  readonly path: string;
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
  /** How long it may take, in ms. */
  readonly patience: number;
}

/** What came of it. The outputs are cut at `mostOutput` characters each. */
export type Ended =
  | {readonly kind: 'ended'; readonly code: number; readonly stdout: string; readonly stderr: string}
  | {readonly kind: 'late'}
  | {readonly kind: 'crashed'; readonly signal: string; readonly stderr: string}
  | {readonly kind: 'not started'; readonly code: string};

/** There are no process groups. */
const windows = process.platform === 'win32';

/** How much of an output is kept, in characters; a program that says more has said enough. */
export const mostOutput = 1 << 18;

/**
 * Runs a program in a process group of its own, with nothing on its standard input. When it is late, everything that it
 * started is killed with it; so it is when drydock itself is told to end.
 */
export async function runProgram({path, words, cwd, env, patience}: Run): Promise<Ended> {
  return new Promise((resolve) => {
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    const child = spawn(path, words, {cwd, env, stdio: [...stdio], detached: !windows, windowsHide: true});
    const forget = atEveryEnd(() => killGroup(child));
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      killGroup(child);
    }, patience);
    const outputs = [keep(child.stdout), keep(child.stderr)] as const;
    const end = (ended: Ended) => {
      clearTimeout(timer);
      // What it left behind holds nothing up and outlives nothing.
      killGroup(child);
      forget();
      resolve(late ? {kind: 'late'} : ended);
    };
    child.once('error', (error) => end({kind: 'not started', code: codeOf(error) ?? error.message}));
    child.once('exit', () => setTimeout(() => closeOutputs(child), 200).unref());
    child.once('close', (code, signal) => {
      const [stdout, stderr] = outputs.map((read) => read()) as [string, string];
      end(code === null ? {kind: 'crashed', signal: signal ?? '', stderr} : {kind: 'ended', code, stdout, stderr});
    });
  });
}

/** A child of the program that lives on may keep its outputs open: nobody waits for it. */
function closeOutputs({stdout, stderr}: ChildProcess): void {
  stdout?.destroy();
  stderr?.destroy();
}

function killGroup(child: ChildProcess): void {
  const {pid} = child;
  if (pid === undefined) return;
  if (windows) {
    child.kill('SIGKILL');
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}

function keep(stream: Readable): () => string {
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (part: string) => {
    if (text.length < mostOutput) text += part.slice(0, mostOutput - text.length);
  });
  stream.on('error', () => {});
  return () => text;
}
