import {constants} from 'node:fs';
import {lstat, open, realpath} from 'node:fs/promises';
import {isAbsolute, relative, sep} from 'node:path';
import type {DeskFile} from '../course/desk.ts';
import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import {decode, largestFile, tooLarge} from './decode.ts';
import {codeOf, printable, trouble} from './trouble.ts';

/**
 * The text of a file. Whatever is no UTF-8 file of at most 1 MiB is refused with the reason: a folder, a pipe, a
 * device (never opened, so that nothing hangs), a link that leads nowhere or, when `within` is given (a real path),
 * out of that folder. `name` is what the learner calls the file.
 */
export async function readText(path: string, name: string, within?: string): Promise<DeskFile> {
  try {
    const real = await realpath(path);
    if (within !== undefined && !isWithin(real, within)) return refused(leadsOut(name, real));
    return await readReal(real, name);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return refused(trouble(error, 'read', name));
    return (await isLink(path)) ? refused(leadsNowhere(name)) : {kind: 'missing'};
  }
}

/** True when a real path is a folder or something in it. */
export function isWithin(real: string, folder: string): boolean {
  const way = relative(folder, real);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

async function readReal(real: string, name: string): Promise<DeskFile> {
  const found = await lstat(real);
  if (!found.isFile()) return refused(found.isDirectory() ? isFolder(name) : isSpecial(name));
  // Not to wait for the other end should a pipe have taken the file's place since.
  const {O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0} = constants;
  const file = await open(real, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  try {
    if (!(await file.stat()).isFile()) return refused(isSpecial(name));
    return found.size > largestFile
      ? {kind: 'refused', wrong: 'content', reason: tooLarge(name)}
      : decode(await file.readFile(), name);
  } finally {
    await file.close();
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}

function refused(reason: Text): DeskFile {
  return {kind: 'refused', wrong: 'thing', reason};
}

function isFolder(name: string): Text {
  const shown = printable(name);
  return {
    en: `${shown} is a folder, but a file of that name is needed. Rename or move the folder, then write the file.`,
    ko: `${particle(shown, '이/가')} 파일이 아니라 폴더예요. 폴더 이름을 바꾸거나 옮긴 다음 파일을 만드세요.`,
  };
}

function isSpecial(name: string): Text {
  const shown = printable(name);
  return {
    en: `${shown} is a pipe, socket or device, not a file, so drydock does not open it. Remove it and write a real file.`,
    ko: `${particle(shown, '은/는')} 일반 파일이 아니라 파이프나 소켓, 장치예요. 그래서 열지 않았어요. 지우고 일반 파일로 만드세요.`,
  };
}

/** What is said of a link whose end is outside of the sandbox. */
export function leadsOut(name: string, real: string): Text {
  const shown = printable(name);
  return {
    en: `${shown} is a link that leads out of the sandbox, to ${printable(real)}. drydock neither reads nor writes there. Copy the file into the sandbox instead.`,
    ko: `${particle(shown, '은/는')} 샌드박스 밖(${printable(real)})을 가리키는 링크예요. 그곳은 읽지도 쓰지도 않아요. 링크 대신 파일을 샌드박스 안으로 복사하세요.`,
  };
}

function leadsNowhere(name: string): Text {
  const shown = printable(name);
  return {
    en: `${shown} is a link to something that is not there. Remove the link and write a real file.`,
    ko: `${particle(shown, '은/는')} 없는 파일을 가리키는 링크예요. 링크를 지우고 일반 파일로 만드세요.`,
  };
}
