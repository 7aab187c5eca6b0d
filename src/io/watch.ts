import {dirname, join} from 'node:path';
import type {Desk, DeskFile} from '../course/desk.ts';
import type {Text} from '../text/language.ts';
import {Ears} from './ears.ts';
import {deskFolder, readDesk} from './sandbox.ts';
import {codeOf} from './trouble.ts';

/** Which files are watched: paths below `<root>/<exercise>`. */
export interface WatchedDesk {
  readonly root: string;
  readonly exercise: string;
  readonly paths: readonly string[];
}

export interface WatchOptions {
  /** events: the system tells of changes; poll: the files are read many times a second (WSL, network drives). */
  readonly by: 'events' | 'poll';
  /** How long, in ms, nothing may happen before a save counts as settled. */
  readonly settle?: number;
}

export interface WatchListener {
  /** The desk as it is: once at the start, then once for each settled save that changed anything. */
  readonly settled: (desk: Desk) => void;
  /** The system cannot tell of changes, so the files are polled from now on. */
  readonly polling: (notice: Text) => void;
}

export interface DeskWatch {
  /** Nothing is reported once this was called. */
  close(): Promise<void>;
}

/** One missed event costs at most this many ms: the files are read this often even when nothing was heard. */
const heartbeat = {events: 1000, poll: 75} as const;

/**
 * Watches a desk until it is closed. Events only say when to look: what counts is the content, which is compared each
 * time, so the last save is never lost, whichever way an editor saves. Resolves when the first desk was reported and
 * every later change will be.
 */
export async function watchDesk(desk: WatchedDesk, options: WatchOptions, listener: WatchListener): Promise<DeskWatch> {
  const watcher = new DeskWatcher(desk, options, listener);
  await watcher.start();
  return watcher;
}

class DeskWatcher implements DeskWatch {
  readonly #desk: WatchedDesk;
  readonly #settle: number;
  readonly #listener: WatchListener;
  readonly #ears: Ears;
  #by: WatchOptions['by'];
  #reported: Desk | undefined;
  /** Reads are one behind the other, so that an older one is never reported after a newer one. */
  #work: Promise<void> = Promise.resolve();
  #settling: NodeJS.Timeout | undefined;
  #beat: NodeJS.Timeout | undefined;
  /** When the sounds began that have not settled yet. */
  #restlessSince: number | undefined;
  #state: 'open' | 'closed' = 'open';

  constructor(desk: WatchedDesk, {by, settle = 50}: WatchOptions, listener: WatchListener) {
    const folder = deskFolder(desk.root, desk.exercise);
    const below = desk.paths.map((path) => dirname(join(folder, path)));
    this.#desk = desk;
    this.#by = by;
    this.#settle = settle;
    this.#listener = listener;
    this.#ears = new Ears([...new Set([desk.root, folder, ...below])], () => this.#heard());
  }

  /** Reads before listening, so that the first verdict waits for nothing, and again in case of a save in between. */
  async start(): Promise<void> {
    await this.#enqueue(() => this.#report());
    await this.#enqueue(() => this.#listen());
    await this.#enqueue(() => this.#report());
    this.#nextBeat();
  }

  async close(): Promise<void> {
    this.#state = 'closed';
    clearTimeout(this.#settling);
    clearTimeout(this.#beat);
    await this.#work;
    this.#ears.close();
  }

  /** Waits for quiet, but not for ever: a file that is written all the time is reported now and then. */
  #heard(): void {
    if (this.#state === 'closed') return;
    const now = performance.now();
    this.#restlessSince ??= now;
    const due = Math.min(now + this.#settle, this.#restlessSince + 10 * this.#settle);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#enqueue(() => this.#settled()), due - now);
  }

  async #settled(): Promise<void> {
    this.#restlessSince = undefined;
    await this.#listen();
    await this.#report();
  }

  #nextBeat(): void {
    if (this.#state === 'closed') return;
    this.#beat = setTimeout(async () => {
      await this.#enqueue(() => this.#compare());
      this.#nextBeat();
    }, heartbeat[this.#by]);
  }

  async #compare(): Promise<void> {
    await this.#listen();
    if (this.#restlessSince === undefined && !same(await this.#read(), this.#reported)) this.#heard();
  }

  async #listen(): Promise<void> {
    if (this.#by === 'poll' || this.#state === 'closed') return;
    try {
      await this.#ears.listen();
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined) throw error;
      this.#ears.close();
      this.#by = 'poll';
      this.#listener.polling(pollingInstead(code));
    }
  }

  async #report(): Promise<void> {
    const found = await this.#read();
    if (this.#state === 'closed' || same(found, this.#reported)) return;
    this.#reported = found;
    this.#listener.settled(found);
  }

  #read(): Promise<Desk> {
    return readDesk(this.#desk.root, this.#desk.exercise, this.#desk.paths);
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work);
    return this.#work;
  }
}

function same(a: Desk, b: Desk | undefined): boolean {
  return b !== undefined && [...a].every(([path, file]) => contentOf(file) === contentOf(b.get(path)));
}

function contentOf(file: DeskFile | undefined): string | undefined {
  switch (file?.kind) {
    case 'text':
      return `text ${file.text}`;
    case 'refused':
      return `refused ${file.reason.en}`;
    case 'missing':
    case undefined:
      return file?.kind;
  }
}

function pollingInstead(code: string): Text {
  const limit = code === 'ENOSPC' ? 'max_user_watches' : code === 'EMFILE' ? 'max_user_instances' : undefined;
  if (limit === undefined)
    return {
      en: `The system does not tell drydock of changes here (${code}), so your files are read many times a second instead.`,
      ko: `여기서는 시스템이 파일 변경을 알려 주지 않아서(${code}) 파일을 1초에 여러 번 직접 확인해요.`,
    };
  return {
    en: `The system has no file watches left, so your files are read many times a second instead. To allow more: sudo sysctl fs.inotify.${limit}=524288`,
    ko: `시스템의 파일 감시 한도가 다 차서 파일을 1초에 여러 번 직접 확인해요. 한도를 늘리려면 sudo sysctl fs.inotify.${limit}=524288 을 실행하세요.`,
  };
}
