import {stat} from 'node:fs/promises';
import {relative, resolve} from 'node:path';
import type {DeskFile} from '../course/desk.ts';
import {decode} from '../io/decode.ts';
import {readText} from '../io/read-text.ts';
import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import {visible} from '../text/width.ts';
import {detectKind, hasPlaceholders, isTemplateName, kindByName, templateKind} from '../validators/detect.ts';
import {type Kind, kinds} from '../validators/index.ts';
import {textOf} from '../validators/validator.ts';
import {type Found, findFiles, slashed} from './find-files.ts';
import type {World} from './world.ts';

/** Something that `drydock check` was given or found. */
export type Input =
  | {
      readonly kind: 'file';
      /** As it is shown. */
      readonly file: string;
      /** Where it is; undefined for the standard input. */
      readonly path: string | undefined;
      readonly of: Kind;
      /** Without the byte order mark. */
      readonly text: string;
      /** There was one. */
      readonly marked?: true;
      /** The folder it was found in, when it was not named itself. */
      readonly root?: string;
    }
  /** A file that nobody judges, in a folder that is checked as a whole. */
  | {readonly kind: 'beside'; readonly path: string; readonly root: string}
  /** Not judged, and nobody expected it to be. */
  | {readonly kind: 'note'; readonly message: Text}
  /** Asked for and not judged: the check as a whole cannot say that all is well. */
  | {readonly kind: 'trouble'; readonly message: Text};

type Place = Pick<World, 'directory' | 'readInput'>;

/** Reads what the paths of a check stand for, each file once; `-` is the standard input. */
export async function* inputs(paths: readonly string[], as: Kind | undefined, place: Place): AsyncGenerator<Input> {
  const seen = new Set<string>();
  const show = (path: string) => shownFrom(place.directory, path);
  for (const word of paths) {
    const path = word === '-' ? word : resolve(place.directory, word);
    if (seen.has(path)) continue;
    seen.add(path);
    if (word === '-') yield named('<stdin>', undefined, decode(await place.readInput(), '<stdin>'), as);
    else if (!(await isFolder(path))) yield named(show(path), path, await readText(path, show(path)), as);
    else if (as !== undefined) yield {kind: 'trouble', message: folderAs(show(path), as)};
    else
      for await (const found of findFiles(path, show)) {
        if (seen.has(found.path)) continue;
        seen.add(found.path);
        yield* below(found, path, show);
      }
  }
}

/** A path as it is shown: relative to the current folder where it lies in it, with forward slashes. */
export function shownFrom(directory: string, path: string): string {
  const way = slashed(relative(directory, path));
  if (way === '') return '.';
  return way === '..' || way.startsWith('../') ? slashed(path) : way;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}

/** What somebody named: everything that keeps it from being judged is trouble. */
function named(file: string, path: string | undefined, found: DeskFile, as: Kind | undefined): Input {
  switch (found.kind) {
    case 'missing':
      return {kind: 'trouble', message: notThere(file)};
    case 'refused':
      return {kind: 'trouble', message: found.reason};
    case 'text': {
      const source = textOf(found.text);
      const of = as ?? detectKind(slashed(path ?? ''), source.text);
      if (as === undefined && hasPlaceholders(source.text) && templateKind(slashed(path ?? ''), source.text))
        return {kind: 'trouble', message: isTemplate(file)};
      if (of === undefined) return {kind: 'trouble', message: whatKind(file)};
      return {kind: 'file', file, path, of, ...source};
    }
  }
}

/** What was found in a folder: a file is only remembered as being there when not even its name says that it matters. */
async function* below(found: Found, root: string, show: (path: string) => string): AsyncGenerator<Input> {
  const file = show(found.path);
  if (found.kind === 'closed') return yield {kind: 'trouble', message: found.reason};
  const {path} = found;
  if (found.verdict === 'other') {
    if (isTemplateName(slashed(path)) && (await isTemplateOfOurs(path)))
      yield {kind: 'note', message: isTemplate(file)};
    return yield {kind: 'beside', path, root};
  }
  const read = await readText(found.path, file);
  const source = textOf(read.kind === 'text' ? read.text : '');
  const of =
    read.kind === 'text' || found.verdict === 'named' ? kindByName(slashed(found.path), source.text) : undefined;
  if (of === undefined) return yield {kind: 'beside', path, root};
  if (read.kind === 'refused') yield {kind: 'trouble', message: read.reason};
  else if (read.kind === 'missing') yield {kind: 'trouble', message: vanished(file)};
  else yield {kind: 'file', file, path, of, ...source, root};
}

async function isTemplateOfOurs(path: string): Promise<boolean> {
  const read = await readText(path, path);
  return read.kind === 'text' && templateKind(slashed(path), read.text) !== undefined;
}

function notThere(file: string): Text {
  const name = visible(file);
  return {
    en: `${name} is not there. Check the path: it is read from the folder you are in.`,
    ko: `${particle(name, '이/가')} 없어요. 경로를 확인하세요. 지금 있는 폴더를 기준으로 찾아요.`,
  };
}

/** Node reads names as UTF-8; one that is something else stands in the folder's list and cannot be opened. */
function vanished(file: string): Text {
  const name = visible(file);
  return {
    en: `${name} stands in its folder and cannot be opened: it has just gone, or its name is not UTF-8. Rename it and check again.`,
    ko: `${particle(name, '은/는')} 폴더에 보이지만 열 수 없어요. 방금 지워졌거나 이름이 UTF-8이 아니에요. 이름을 바꾸고 다시 검사하세요.`,
  };
}

function whatKind(file: string): Text {
  const name = visible(file);
  return {
    en: `${name}: neither its name nor its text says what kind of file it is. Say it with --as, such as \`--as dockerfile\` (${kinds.join(', ')}).`,
    ko: `${name}: 이름과 내용만으로는 어떤 파일인지 알 수 없어요. \`--as dockerfile\`처럼 종류를 알려 주세요(${kinds.join(', ')}).`,
  };
}

function isTemplate(file: string): Text {
  const name = visible(file);
  return {
    en: `${name} is a template and was not checked: what it becomes is known only when it is filled in. Check the result, or say its kind with --as.`,
    ko: `${particle(name, '은/는')} 템플릿이라서 검사하지 않았어요. 값을 채우기 전에는 어떤 파일이 될지 알 수 없어요. 채운 결과를 검사하거나 --as로 종류를 알려 주세요.`,
  };
}

function folderAs(folder: string, kind: Kind): Text {
  const name = visible(folder);
  return {
    en: `${name} is a folder, and --as is for files: name the files that are ${kind}, or leave --as out.`,
    ko: `${particle(name, '은/는')} 폴더인데 --as는 파일에만 쓸 수 있어요. ${kind} 파일의 이름을 쓰거나 --as를 빼세요.`,
  };
}
