import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import type {Language, Text} from '../src/text/language.ts';
import type {Terminal} from '../test/support/terminal.ts';
import {svg} from './picture-svg.ts';

/** A picture of `docs/`: `NAME.svg` in English, `NAME.ko.svg` in Korean. */
export function pictureFile(name: string, language: Language, type = 'svg'): string {
  return `docs/${name}${language === 'en' ? '' : `.${language}`}.${type}`;
}

/** Waits until the screen rests for `calm` ms and writes it; `title` is what a screen reader says of it. */
export async function keep(
  root: string,
  terminal: Terminal,
  name: string,
  title: Text,
  language: Language,
  calm = 1000,
): Promise<void> {
  await rest(terminal, calm);
  const file = pictureFile(name, language);
  writeFileSync(join(root, file), svg(terminal.cells(), title[language]));
  process.stdout.write(`${file}\n`);
}

/** Presses a key and waits for the screen to answer. */
export async function press(terminal: Terminal, key: string): Promise<void> {
  const before = terminal.text();
  terminal.type(key);
  await terminal.until(() => terminal.text() !== before);
}

/**
 * Resolves when nothing on the screen has changed for so long, in ms: half a frame is no picture, and colours come late.
 * A clock that ticks is never still for a second. Rejects after half a minute.
 */
async function rest(terminal: Terminal, calm: number): Promise<void> {
  const end = performance.now() + 30_000;
  for (let still = 0, before = ''; still * 100 < calm; await setTimeout(100)) {
    if (performance.now() > end) throw new Error(`The screen does not rest:\n${terminal.text()}`);
    const now = JSON.stringify(terminal.cells());
    still = now === before ? still + 1 : 0;
    before = now;
  }
}
