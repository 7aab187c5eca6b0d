import {createHash} from 'node:crypto';
import {ClientClosedError, createClient, ErrorReply} from '@redis/client';
import type {Text} from '../../text/language.ts';
import {closedLog} from './log-notices.ts';
import {StoreTrouble} from './opened.ts';
import {lostContact, refusedByRedis} from './redis-notices.ts';
import type {Script} from './redis-scripts.ts';

/** Until when a connection must be there, and how long one may be silent before it is given up, in ms. */
const connecting = 5000;
const silence = 10_000;
const pinging = 3000;
/** How long what is asked is asked again while Redis is away; shorter when the store is being closed. In ms. */
const patience = 10_000;
const pause = 50;

/** What Redis says while it starts, or while another takes over. */
const passing = /^(?:LOADING|READONLY|MASTERDOWN|TRYAGAIN|CLUSTERDOWN|BUSY)\b/;

type Client = ReturnType<typeof newClient>;

/** A connection that comes back by itself, once it was there. */
function newClient(url: string, isOpen: () => boolean, pingInterval?: number) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    // Of Redis Enterprise only; asking for them fails on a socket with a password.
    maintNotifications: 'disabled',
    ...(pingInterval !== undefined && {pingInterval}),
    socket: {
      connectTimeout: connecting,
      socketTimeout: silence,
      reconnectStrategy: (retries) => (isOpen() ? Math.min(20 * (retries + 1), 500) : false),
    },
  });
  // What went wrong is told to whoever asked; without a listener it would end the program.
  client.on('error', () => {});
  return client;
}

/** The way to one Redis. */
export class RedisLink {
  readonly kind = 'linked';
  readonly #url: string;
  readonly #client: Client;
  #isOpen = false;
  #isClosing = false;

  /** Throws a TypeError when the address is none. */
  constructor(url: string) {
    this.#url = url;
    this.#client = newClient(url, () => this.#isOpen, pinging);
  }

  /** Rejects with the system's error, or that of Redis. */
  async connect(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_, reject) => {
      // Something that is no Redis may take the connection and never answer.
      timer = setTimeout(() => reject(Object.assign(new Error('No answer'), {code: 'ETIMEDOUT'})), connecting);
    });
    await Promise.race([this.#client.connect(), late]).finally(() => clearTimeout(timer));
    this.#isOpen = true;
  }

  /** A connection of its own, for what waits; it comes back by itself until it is destroyed. */
  another(): Client {
    return newClient(this.#url, () => this.#isOpen);
  }

  /** Runs a script as a whole, once at least; rejects with a StoreTrouble. Only for what may be done twice. */
  run(script: Script, keys: string[], args: string[]): Promise<unknown> {
    return this.ask(async (client) => {
      const options = {keys, arguments: args};
      try {
        return await client.evalSha(createHash('sha1').update(script.lua).digest('hex'), options);
      } catch (error) {
        if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
        return await client.eval(script.lua, options);
      }
    });
  }

  /** Asks, and asks again when the connection was lost meanwhile; rejects with a StoreTrouble. */
  async ask<Answer>(question: (client: Client) => Promise<Answer>): Promise<Answer> {
    const start = performance.now();
    for (;;) {
      try {
        return await question(this.#client);
      } catch (error) {
        if (error instanceof ErrorReply && !passing.test(error.message))
          throw new StoreTrouble(refusedByRedis(this.#url, error.message), error);
        if (error instanceof ClientClosedError) throw new StoreTrouble(closedLog, error);
        if (performance.now() > start + (this.#isClosing ? pause : patience))
          throw new StoreTrouble(whyNot(this.#url, error), error);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  /** From now on nothing waits for a Redis that is away. */
  hurry(): void {
    this.#isClosing = true;
  }

  close(): void {
    this.#isOpen = false;
    this.#client.destroy();
  }
}

/** A replica that nobody makes a primary is there, and says so. */
function whyNot(url: string, error: unknown): Text {
  const isReplica = error instanceof ErrorReply && error.message.startsWith('READONLY');
  return isReplica ? refusedByRedis(url, error.message) : lostContact(url);
}
