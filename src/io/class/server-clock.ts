/** Clocks that differ by less are the same, in ms. */
const same = 250;

/** How far the server's clock is from ours, from the times it tells. */
export class ServerClock {
  #differences: readonly number[] = [];
  /** The server's clock minus ours, in ms. */
  offset = 0;

  /** Takes a time that was just told; true when the offset is another one now. Both in ms since 1970. */
  told(server: number, ours: number): boolean {
    // Messages are late and never early, so the largest difference of the last few is the truest.
    this.#differences = [...this.#differences, server - ours].slice(-8);
    const offset = Math.max(...this.#differences);
    if (Math.abs(offset - this.offset) < same) return false;
    this.offset = offset;
    return true;
  }
}
