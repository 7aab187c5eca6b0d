import type {Page} from 'playwright-core';

/** A piece of text as the browser shows it. */
export interface ShownText {
  readonly id: string;
  readonly text: string;
  /** In CSS pixels. */
  readonly size: number;
  /** `#rrggbb`, of the letters and of what is behind them. */
  readonly colour: string;
  readonly background: string;
}

/** Scripts for the page are strings: the tests are checked without the types of a browser. */
const shownTexts = `(() => {
  const hex = (rgb) => '#' + rgb.match(/[\\d.]+/g).slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0')).join('');
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const {backgroundColor} = getComputedStyle(one);
      if (!/^rgba\\(.*, 0\\)$/.test(backgroundColor)) return hex(backgroundColor);
    }
    return '#ffffff';
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.trim();
    if (text === '' || element.closest('.spoken, script, noscript, style')) continue;
    if (!element.checkVisibility({visibilityProperty: true})) continue;
    const style = getComputedStyle(element);
    found.push({
      id: element.id || element.className || element.tagName,
      text,
      size: Number.parseFloat(style.fontSize),
      colour: hex(style.color),
      background: behind(element),
    });
  }
  return found;
})()`;

/** Every text that can be seen now. */
export async function textsOf(page: Page): Promise<readonly ShownText[]> {
  return (await page.evaluate(shownTexts)) as readonly ShownText[];
}

/** By how many pixels the page is larger than its window, across and down. */
export async function overflowOf(page: Page): Promise<{readonly across: number; readonly down: number}> {
  return (await page.evaluate(
    '({across: document.documentElement.scrollWidth - innerWidth, down: document.documentElement.scrollHeight - innerHeight})',
  )) as {across: number; down: number};
}

/** Where the parts of the page stand, in whole pixels: left, top, width, height. */
export async function placesOf(page: Page, selectors: readonly string[]): Promise<readonly (readonly number[])[]> {
  return await Promise.all(
    selectors.map(async (selector) => {
      const box = await page.locator(selector).boundingBox();
      return box === null ? [] : [box.x, box.y, box.width, box.height].map(Math.round);
    }),
  );
}

/** Told by the page when its policy stopped something; `violations` reads what it has told. */
export const watchPolicy = `
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => violations.push(violatedDirective + ' ' + blockedURI));
`;

export async function violationsOf(page: Page): Promise<readonly string[]> {
  return (await page.evaluate('violations')) as readonly string[];
}
