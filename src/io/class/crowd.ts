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
