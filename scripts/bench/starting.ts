import {readdirSync, readFileSync} from 'node:fs';
import {Terminal} from '../../test/support/terminal.ts';

/** A program to be started, and what stands on its screen when it has. */
export interface Start {
  readonly name: string;
  readonly args: readonly string[];
  readonly text: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What starts took, in ms: on the clock, and of the processors (Linux only), which a busy machine changes less. */
export interface Taken {
  readonly clock: number[];
  readonly processor: number[];
}

/**
 * Starts programs in turn, as often as `rounds` says, each in a pseudo-terminal, until its output holds its text. What
 * the emulator makes of it costs nothing here.
 */
export async function starts(
  programs: readonly Start[],
  {rounds, cwd, env}: {readonly rounds: number; readonly cwd: string; readonly env: Readonly<Record<string, string>>},
): Promise<(name: string) => Taken> {
  const taken = new Map(programs.map(({name}): [string, Taken] => [name, {clock: [], processor: []}]));
  const of = (name: string) => taken.get(name) ?? {clock: [], processor: []};
  for (let round = 0; round < rounds; round++)
    for (const {name, args, text, env: own} of programs) {
      const began = performance.now();
      const options = {columns: 100, rows: 30, cwd, env: {...env, ...own}};
      const one = new Terminal(process.execPath, [...args], options);
      await one.until(() => one.output.replace(colours, '').includes(text), 60_000);
      of(name).clock.push(performance.now() - began);
      of(name).processor.push(processorTime(one.pid));
      one.close();
    }
  return of;
}

const colours = /\x1b\[[\d;]*m/g;

/** Of all threads of a process so far, in ms; not a number where the system does not tell. */
function processorTime(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const threads = readdirSync(`/proc/${pid}/task`);
  const times = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  return times.reduce((sum, nanoseconds) => sum + Number(nanoseconds), 0) / 1e6;
}
