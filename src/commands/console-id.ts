import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {newSecret} from '../io/class/tokens.ts';
import {makeFolder} from '../io/folder.ts';
import {secretAt} from './class-tokens.ts';

/**
 * The id of a console in the log of a class: what was ordered under it before is its own. It comes from something that
 * only this console's machine has, not from the machine's name: machines set up from one image are called alike, and of
 * two consoles with one id the second throws the first out.
 *
 * A claim, and safe as one where it matters: the server keeps the role an id first came with and refuses the other, so an
 * assistant gets nothing by an instructor's id. All assistants hold one token, so one can say the id of another; whoever
 * hands the lead to an assistant hands it to the holders of that token, and an instructor can take it back at any time.
 */
export function consoleId(secret: string, word: string): string {
  return createHash('sha256').update(`${secret} ${word}`).digest('hex').slice(0, 12);
}

/**
 * The secret of the consoles of a data folder: made once, for its owner alone (0600). Where nothing can be kept, another
 * one each time.
 */
export async function consoleSecret(data: string | undefined): Promise<string> {
  if (data === undefined) return newSecret(32);
  try {
    const folder = join(data, 'class');
    await makeFolder(folder, 0o700);
    return await secretAt(join(folder, 'console.key'));
  } catch {
    return newSecret(32);
  }
}
