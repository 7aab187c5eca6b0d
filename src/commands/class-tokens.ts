import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Tokens} from '../io/class/door.ts';
import {newSecret} from '../io/class/tokens.ts';
import {saveAtomic} from '../io/save-atomic.ts';
import {codeOf, printable, trouble} from '../io/trouble.ts';
import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';

/** Of instructors, assistants and the board: 256 bits each, made once for a class. */
const bytes = 32;

/** The tokens of a class, each in a file of its own in the class's folder (0600). Rejects with the system's error. */
export async function tokensIn(folder: string): Promise<Tokens> {
  return {
    instructor: await secretAt(join(folder, 'instructor.token')),
    assistant: await secretAt(join(folder, 'assistant.token')),
    board: await secretAt(join(folder, 'board.token')),
  };
}

/** What is secret in a file of 0600, made where there is none. Rejects with the system's error. */
export async function secretAt(path: string): Promise<string> {
  try {
    const token = (await readFile(path, 'utf8')).trim();
    if (isToken(token)) return token;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const token = newSecret(bytes);
  await saveAtomic(path, `${token}\n`);
  return token;
}

/** The token in a file that somebody was given; or what is wrong with the file. */
export async function tokenFrom(
  path: string,
  shown: string,
): Promise<{readonly token: string} | {readonly wrong: Text}> {
  try {
    const token = (await readFile(path, 'utf8')).trim();
    return isToken(token) ? {token} : {wrong: noToken(shown)};
  } catch (error) {
    return {wrong: trouble(error, 'read', shown)};
  }
}

function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** What stands in the file is not repeated: it may be nearly a token. */
function noToken(path: string): Text {
  const shown = printable(path);
  return {
    en: `${shown} holds no token. Copy instructor.token or assistant.token from the folder of the class, as it is.`,
    ko: `${particle(shown, '은/는')} 토큰 파일이 아니에요. 수업 폴더의 instructor.token이나 assistant.token을 그대로 복사하세요.`,
  };
}
