/** Who said of whom that they are connected, until when. Times are ms of any clock that only goes forward. */
export class Presence {
  readonly #servers = new Map<string, {readonly people: readonly string[]; readonly until: number}>();

  say(server: string, people: readonly string[], until: number): void {
    this.#servers.set(server, {people, until});
  }

  everybody(now: number): readonly string[] {
    for (const [server, {until}] of this.#servers) if (until <= now) this.#servers.delete(server);
    return [...new Set([...this.#servers.values()].flatMap(({people}) => people))].sort();
  }
}
