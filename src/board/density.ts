/** From large to small; in the last one, texts that are too long even so are cut. styles: board.css. */
const densities = ['roomy', 'full', 'packed', 'compact', 'tight', 'dense', 'cut'] as const;

/**
 * Sets everything as large as the window allows without scrolling. It gets smaller while one thing is shown, never
 * larger again: numbers that come and go move nothing.
 */
export class Density {
  #shown = '';
  #at = 0;

  /** `shown`: what is on the page, without its numbers; another thing is tried as large as can be. */
  fit(shown: string): void {
    const {documentElement: root} = document;
    const key = `${innerWidth}×${innerHeight} ${shown}`;
    if (key !== this.#shown) this.#at = 0;
    this.#shown = key;
    // A page in the hand is scrolled.
    const isNarrow = matchMedia('(max-width: 820px), (max-aspect-ratio: 1)').matches;
    for (; ; this.#at++) {
      root.dataset.density = densities[this.#at];
      if (isNarrow || this.#at === densities.length - 1 || root.scrollHeight <= innerHeight) return;
    }
  }
}
