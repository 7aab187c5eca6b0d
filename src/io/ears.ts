import {type FSWatcher, watch} from 'node:fs';
import {stat} from 'node:fs/promises';
import {codeOf} from './trouble.ts';

interface Ear {
  readonly watcher: FSWatcher;
  /** Which folder it hears, whatever bears the name by now. */
  readonly folder: string;
}

/**
 * Hears that something changed in any of some folders. Folders rather than files, because a file that is saved by
 * renaming is another file afterwards and nobody hears it again; for the same reason `listen` has to be called now
 * and then, to notice that a folder was made anew.
 */
export class Ears {
  readonly #folders: readonly string[];
  readonly #onSound: () => void;
  readonly #ears = new Map<string, Ear>();

  constructor(folders: readonly string[], onSound: () => void) {
    this.#folders = folders;
    this.#onSound = onSound;
  }

  /** Listens at each folder that is there. Throws the system's error when it has no ears left to give. */
  async listen(): Promise<void> {
    for (const path of this.#folders) {
      const folder = await identity(path);
      if (this.#ears.get(path)?.folder === folder) continue;
      this.#stop(path);
      if (folder !== undefined) this.#start(path, folder);
    }
  }

  close(): void {
    for (const path of this.#folders) this.#stop(path);
  }

  #start(path: string, folder: string): void {
    try {
      const watcher = watch(path, this.#onSound);
      // A folder that is deleted under Windows; it is listened to again when it is back.
      watcher.on('error', () => {
        this.#stop(path);
        this.#onSound();
      });
      this.#ears.set(path, {watcher, folder});
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }

  #stop(path: string): void {
    this.#ears.get(path)?.watcher.close();
    this.#ears.delete(path);
  }
}

/** What tells a folder from another one that took its name; undefined: no folder there. */
async function identity(path: string): Promise<string | undefined> {
  try {
    const found = await stat(path, {bigint: true});
    return found.isDirectory() ? `${found.dev} ${found.ino} ${found.birthtimeNs}` : undefined;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}
