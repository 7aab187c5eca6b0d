import {homedir} from 'node:os';
import {noProgress, type Progress} from '../progress/progress.ts';
import type {Text} from '../text/language.ts';
import {type DataWishes, dataFolder} from './data-folder.ts';
import {loadProgress, type SavedProgress, saveProgress} from './progress-file.ts';
import {homeless} from './progress-notices.ts';
import {stamp} from './stamp.ts';
import {codeOf} from './trouble.ts';

/**
 * What came of keeping a progress: all that the instances know together, with a notice when the file was found damaged
 * meanwhile; or why it was not kept. A reason that was told before is not worth telling again.
 */
export type Kept =
  | {readonly kind: 'kept'; readonly progress: Progress; readonly notice?: Text}
  | {readonly kind: 'refused'; readonly reason: Text; readonly told: 'first' | 'again'};

/** Keeps the progress of one run of drydock on disk. */
export interface ProgressKeeper {
  /** Where it is kept; undefined: nowhere. */
  readonly folder: string | undefined;
  /** What was known at the start. */
  readonly progress: Progress;
  /** What the learner should know of how it was found. */
  readonly notice?: Text;
  /**
   * Writes a progress down together with what other instances know. Calls that come while one is being written are
   * written together, as the last of them says. Never waits for another instance longer than a second.
   */
  keep(progress: Progress): Promise<Kept>;
  /** Resolves when everything is written; what was refused is tried once more. Undefined: there was nothing to write. */
  settled(): Promise<Kept | undefined>;
}

/** Finds the progress of the user; by default of the one who runs this process. Never fails: then nothing is kept. */
export async function openProgress(
  wishes: DataWishes = ownWishes(),
  now: () => number = Date.now,
): Promise<ProgressKeeper> {
  const folder = dataFolder(wishes);
  if (folder === undefined) return new Keeper(undefined, noProgress, homeless, now);
  const loaded = await loadProgress(folder, stamp(new Date(now())));
  return loaded.kind === 'loaded'
    ? new Keeper(folder, loaded.progress, loaded.notice, now)
    : new Keeper(folder, noProgress, loaded.reason, now);
}

/** What decides the data folder in this process. */
export function ownWishes(): DataWishes {
  return {env: process.env, platform: process.platform, home: ownHome(), cwd: process.cwd()};
}

function ownHome(): string | undefined {
  try {
    return homedir();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}

class Keeper implements ProgressKeeper {
  readonly folder: string | undefined;
  readonly progress: Progress;
  readonly notice?: Text;
  readonly #now: () => number;
  #waiting: Progress | undefined;
  #refused: Progress | undefined;
  #writing: Promise<Kept> | undefined;
  #told: string | undefined;

  constructor(folder: string | undefined, progress: Progress, notice: Text | undefined, now: () => number) {
    this.folder = folder;
    this.progress = progress;
    if (notice !== undefined) this.notice = notice;
    this.#told = notice?.en;
    this.#now = now;
  }

  keep(progress: Progress): Promise<Kept> {
    this.#waiting = progress;
    this.#writing ??= this.#write();
    return this.#writing;
  }

  async settled(): Promise<Kept | undefined> {
    const kept = await this.#writing;
    return this.#refused === undefined ? kept : this.keep(this.#refused);
  }

  async #write(): Promise<Kept> {
    try {
      for (;;) {
        const progress = this.#waiting ?? noProgress;
        this.#waiting = undefined;
        const saved = await this.#save(progress);
        this.#refused = saved.kind === 'refused' ? progress : undefined;
        if (this.#waiting === undefined) return this.#toldOnce(saved);
      }
    } finally {
      this.#writing = undefined;
    }
  }

  async #save(progress: Progress): Promise<SavedProgress> {
    if (this.folder === undefined) return {kind: 'refused', reason: homeless};
    return saveProgress(this.folder, progress, stamp(new Date(this.#now())));
  }

  #toldOnce(saved: SavedProgress): Kept {
    if (saved.kind === 'kept') return saved;
    const told = this.#told === saved.reason.en ? 'again' : 'first';
    this.#told = saved.reason.en;
    return {...saved, told};
  }
}
