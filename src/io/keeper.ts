import {noProgress, type Progress} from '../progress/progress.ts';
import type {Text} from '../text/language.ts';
import {loadProgress, saveProgress} from './progress-file.ts';
import {homeless} from './progress-notices.ts';
import {stamp} from './stamp.ts';

/** What came of keeping a progress. */
export type Kept =
  /** All that the instances know together; the notice says that the file was found damaged meanwhile. */
  | {readonly kind: 'kept'; readonly progress: Progress; readonly notice?: Text}
  /** again: for the same reason as last time, so the learner knows it. */
  | {readonly kind: 'refused'; readonly reason: Text; readonly told: 'first' | 'again'};

/** The progress of this run and its file. */
export interface Keeper {
  /** What was known when the app started. */
  readonly progress: Progress;
  /** Something the learner should be told about the file. */
  readonly notice?: Text;
  /**
   * Writes the progress down, together with what other instances wrote. Calls that come while one is being written
   * are written together, as the last of them says; each resolves when it is.
   */
  readonly keep: (progress: Progress) => Promise<Kept>;
  /** Resolves when nothing waits to be written any more; what was refused is tried once more. */
  readonly settled: () => Promise<void>;
}

/**
 * Opens the progress of a data folder. Where there is none, or its file must not be touched, the app runs all the
 * same and only this run remembers.
 */
export async function openKeeper(folder: string | undefined, now: () => number): Promise<Keeper> {
  if (folder === undefined) return forgetful(homeless);
  const loaded = await loadProgress(folder, stamp(new Date(now())));
  if (loaded.kind === 'untouchable') return forgetful(loaded.reason);
  const line = new Line(folder, now);
  return {
    progress: loaded.progress,
    ...(loaded.notice && {notice: loaded.notice}),
    keep: (progress) => line.keep(progress),
    settled: () => line.settled(),
  };
}

function forgetful(notice: Text): Keeper {
  const keep = async (): Promise<Kept> => ({kind: 'refused', reason: notice, told: 'again'});
  return {progress: noProgress, notice, keep, settled: async () => {}};
}

/** Saves one behind the other; of those that wait only the latest, which knows all that the others do. */
class Line {
  readonly #folder: string;
  readonly #now: () => number;
  #waiting: Progress | undefined;
  #refused: Progress | undefined;
  #saving: Promise<Kept> | undefined;
  #told: string | undefined;

  constructor(folder: string, now: () => number) {
    this.#folder = folder;
    this.#now = now;
  }

  keep(progress: Progress): Promise<Kept> {
    this.#waiting = progress;
    this.#saving ??= this.#work();
    return this.#saving;
  }

  async settled(): Promise<void> {
    await this.#saving;
    if (this.#refused !== undefined) await this.keep(this.#refused);
  }

  async #work(): Promise<Kept> {
    try {
      for (;;) {
        const progress = this.#waiting ?? noProgress;
        this.#waiting = undefined;
        const kept = await this.#save(progress);
        if (this.#waiting === undefined) return kept;
      }
    } finally {
      this.#saving = undefined;
    }
  }

  async #save(progress: Progress): Promise<Kept> {
    const saved = await saveProgress(this.#folder, progress, stamp(new Date(this.#now())));
    this.#refused = saved.kind === 'refused' ? progress : undefined;
    if (saved.kind === 'kept') return saved;
    const told = this.#told === saved.reason.en ? 'again' : 'first';
    this.#told = saved.reason.en;
    return {...saved, told};
  }
}
