import type {Hub} from './hub.ts';
import type {SessionStore} from './store.ts';

/** Forgotten without a word for so long, and said again so often, in ms. */
const ttl = 15_000;
const sayEvery = 5_000;
/** Who comes and goes within this time is told together, in ms. */
const together = 100;
/** How often other servers are asked who is there, in ms. */
const askEvery = 1_000;

/**
 * Who is connected, to this server or another of the class. Each server sends away only its own connections: somebody
 * who comes to another server as the same learner has two, both of which are heard as one person. To tell which came
 * later the servers would have to agree on a clock, and a wrong one would cut off the connection that is alive.
 */
export class Attendance {
  /** Ids of everybody who is connected. */
  online: ReadonlySet<string> = new Set();
  readonly #store: SessionStore;
  readonly #hub: Hub;
  readonly #server: string;
  readonly #hasChanged: () => void;
  #said = {people: '', at: 0};
  #soon: NodeJS.Timeout | undefined;
  #isAsking = false;
  #isOver = false;
  #again = false;

  constructor(store: SessionStore, hub: Hub, server: string, hasChanged: () => void) {
    this.#store = store;
    this.#hub = hub;
    this.#server = server;
    this.#hasChanged = hasChanged;
  }

  /** Says who is here and asks who is elsewhere, again and again until the returned function is called. */
  start(): () => Promise<void> {
    const timer = setInterval(() => void this.#refresh(), askEvery);
    return async () => {
      this.#isOver = true;
      clearInterval(timer);
      clearTimeout(this.#soon);
      await this.#store.present(this.#server, [], 1).catch(() => undefined);
    };
  }

  /** Somebody came or went. */
  changed(): void {
    if (this.#isOver) return;
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      void this.#refresh();
    }, together);
  }

  /** Never rejects: without the store everybody stays where they were. */
  async #refresh(): Promise<void> {
    this.#again = this.#isAsking;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      await this.#ask();
    } catch {
      // The log tells when the store is gone; who is there is known again when it is back.
    }
    this.#isAsking = false;
    if (this.#again) await this.#refresh();
  }

  async #ask(): Promise<void> {
    const here = [...this.#hub.members].flatMap(({member}) =>
      member === undefined || member.role === 'board' ? [] : [member.id],
    );
    const people = here.join(' ');
    const now = performance.now();
    if (people !== this.#said.people || now - this.#said.at > sayEvery) {
      await this.#store.present(this.#server, here, ttl);
      this.#said = {people, at: now};
    }
    const online = new Set(await this.#store.everybody());
    const isSame = online.size === this.online.size && [...online].every((id) => this.online.has(id));
    this.online = online;
    if (!isSame) this.#hasChanged();
  }
}
