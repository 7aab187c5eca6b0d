import type {Socket} from 'node:net';
import {originOf} from '../../classroom/limits.ts';
import {isOwnMachine} from './http.ts';

/** Counts who is here by where they come from, so that nobody takes the places of all. */
export class Crowd {
  readonly #here = new Map<string, number>();
  readonly #most: number;

  /** `most`: of one origin at a time. */
  constructor(most: number) {
    this.#most = most;
  }

  isFull(origin: string): boolean {
    return (this.#here.get(origin) ?? 0) >= this.#most;
  }

  enter(origin: string): void {
    this.#here.set(origin, (this.#here.get(origin) ?? 0) + 1);
  }

  leave(origin: string): void {
    const left = (this.#here.get(origin) ?? 1) - 1;
    if (left > 0) this.#here.set(origin, left);
    else this.#here.delete(origin);
  }
}

/**
 * Throws out whoever opens more connections of any kind than `most` from one address, as long as there are so many: they
 * need not say a word to take the places of all. Behind a proxy that is its own to decide.
 */
export function placesFor(most: number, isBehind: boolean): (socket: Socket) => void {
  const crowd = new Crowd(most);
  return (socket) => {
    const {remoteAddress = ''} = socket;
    if (isBehind && isOwnMachine(remoteAddress)) return;
    const origin = originOf(remoteAddress);
    if (crowd.isFull(origin)) {
      socket.destroy();
      return;
    }
    crowd.enter(origin);
    socket.once('close', () => crowd.leave(origin));
  };
}
