import {type ChildProcess, spawn} from 'node:child_process';
import {atEveryEnd} from '../../../src/io/engines/every-end.ts';
import type {Owner} from './server-folder.ts';

/** How to start a program. */
export interface Start {
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly owner: Owner;
}

/** A program that runs until it is stopped, with what it has written. */
export class Process {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  readonly #forget: () => void;
  #said = '';
  #failure: Error | undefined;

  constructor({words: [path = '', ...words], cwd, env, owner}: Start) {
    this.#child = spawn(path, words, {cwd, env, ...owner, stdio: ['ignore', 'pipe', 'pipe'], detached: true});
    this.#forget = atEveryEnd(() => this.#kill('SIGKILL'));
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => {
        this.#said += part;
      });
    this.#ended = new Promise((resolve) => {
      this.#child.once('close', resolve);
      this.#child.once('error', (error) => {
        this.#failure = error;
        resolve();
      });
    });
  }

  /** Standard output and error, as they came. */
  get said(): string {
    return this.#said;
  }

  /** undefined: it runs. Ended by a signal it has the code that a shell gives, 128 and the signal's number left out. */
  get code(): number | undefined {
    if (this.#failure !== undefined) throw this.#failure;
    return this.#child.exitCode ?? (this.#child.signalCode === null ? undefined : 128);
  }

  /** Waits until it has ended by itself. */
  async end(): Promise<number | undefined> {
    await this.#ended;
    this.#forget();
    return this.code;
  }

  /** Asks it to end, and after three seconds sees to it, with everything that it started. */
  async stop(): Promise<void> {
    const timer = setTimeout(() => this.#kill('SIGKILL'), 3000);
    if (this.#child.exitCode === null) this.#child.kill('SIGTERM');
    await this.#ended;
    clearTimeout(timer);
    this.#kill('SIGKILL');
    this.#forget();
  }

  /** Its group is its own, by the number of its process. */
  #kill(signal: NodeJS.Signals): void {
    const {pid} = this.#child;
    if (pid === undefined) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // Nobody is left in it.
    }
  }
}
