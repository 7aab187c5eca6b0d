/** Words kept for as long as this tab is open, also when the page is loaded again; only for now where that is forbidden. */
export class Memory {
  readonly #words = new Map<string, string>();

  get(key: string): string | undefined {
    try {
      return sessionStorage.getItem(`drydock-board-${key}`) ?? undefined;
    } catch {
      return this.#words.get(key);
    }
  }

  set(key: string, value: string): void {
    this.#words.set(key, value);
    try {
      sessionStorage.setItem(`drydock-board-${key}`, value);
    } catch {
      // Storage is switched off: this page still remembers.
    }
  }
}
