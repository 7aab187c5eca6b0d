import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import {it} from 'vitest';

/** True when a program of this name is on the PATH. */
function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A test that needs a real program; without it the test says so, aloud, and is skipped. */
export function itNeeds(program: string, title: string, test: () => Promise<void> | void): void {
  itWhen(isInstalled(program), `${program} is not installed`, title, test);
}

/** A test that needs something of the machine; when it is not so, the test says why and is skipped. */
export function itWhen(possible: boolean, otherwise: string, title: string, test: () => Promise<void> | void): void {
  it(title, async ({skip}) => {
    if (!possible) {
      console.warn(`skipped: ${otherwise} (${title})`);
      skip(`skipped: ${otherwise}`);
    }
    await test();
  });
}
