import type {Progress} from '../progress/progress.ts';
import {merge, noProgress} from '../progress/progress.ts';
import type {Text} from '../text/language.ts';
import {loadProgress, type SavedProgress, saveProgress} from './progress-file.ts';
import {stamp} from './stamp.ts';

/** The progress of this run and its file. */
export interface Keeper {
  /** What was known when the app started. */
  readonly progress: Progress;
  /** Something the learner should be told about the file. */
  readonly notice?: Text;
  /** Writes the progress down. Saves are one behind the other; of those that wait only the latest is written. */
  readonly keep: (progress: Progress) => Promise<SavedProgress>;
  /** Resolves when nothing waits to be written any more. */
  readonly settled: () => Promise<void>;
}

/**
 * Opens the progress of a data folder. Where there is none, or its file must not be touched, the app runs all the
 * same and only this run remembers.
 */
export async function openKeeper(folder: string | undefined, now: () => number): Promise<Keeper> {
  if (folder === undefined) return forgetful(noFolder);
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

const noFolder: Text = {
  en: 'There is no place to keep your progress in (no home folder); it lasts until you quit. DRYDOCK_HOME can name one.',
  ko: '진도를 저장할 곳이 없어서(홈 폴더가 없어요) 끝낼 때까지만 기억해요. DRYDOCK_HOME으로 폴더를 정할 수 있어요.',
};

function forgetful(notice: Text): Keeper {
  const kept = async (progress: Progress): Promise<SavedProgress> => ({kind: 'kept', progress});
  return {progress: noProgress, notice, keep: kept, settled: async () => {}};
}

class Line {
  readonly #folder: string;
  readonly #now: () => number;
  #waiting: Progress | undefined;
  #saving: Promise<SavedProgress> | undefined;

  constructor(folder: string, now: () => number) {
    this.#folder = folder;
    this.#now = now;
  }

  keep(progress: Progress): Promise<SavedProgress> {
    this.#waiting = this.#waiting === undefined ? progress : merge(this.#waiting, progress);
    this.#saving ??= this.#work();
    return this.#saving;
  }

  async settled(): Promise<void> {
    await this.#saving;
  }

  async #work(): Promise<SavedProgress> {
    let saved: SavedProgress = {kind: 'kept', progress: noProgress};
    try {
      while (this.#waiting !== undefined) {
        const progress = this.#waiting;
        this.#waiting = undefined;
        saved = await saveProgress(this.#folder, progress, stamp(new Date(this.#now())));
      }
    } finally {
      this.#saving = undefined;
    }
    return saved;
  }
}
