import type {Dockerfile, Instruction, Word} from '../../syntax/dockerfile.ts';
import {matches} from '../../syntax/dockerignore.ts';
import {destination} from '../../syntax/stage.ts';
import {takenPaths} from './environment.ts';
import {remembered} from './remembered.ts';

/** One source of a COPY or ADD that takes files from the build context. */
export interface Copy {
  readonly instruction: Instruction;
  readonly word: Word;
  /** Relative to the context, without `./` and a final slash; '' is the whole context. */
  readonly source: string;
  /** Where it lands: absolute, with a final slash when it is a folder for certain; undefined: only the build knows. */
  readonly target: string | undefined;
}

/** What one instruction copies from the build context; nothing for `--from`, heredocs, URLs and unknown sources. */
export const copies = remembered(readCopies);

function readCopies(instruction: Instruction): readonly Copy[] {
  if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return [];
  if (instruction.flags.some(({name}) => name === 'from')) return [];
  const target = destination(instruction);
  return instruction.words.slice(0, -1).flatMap((word) => {
    if (word.value === undefined || word.text.startsWith('<<') || isRemote(word.value)) return [];
    return [{instruction, word, source: contextPath(word.value), target}];
  });
}

/** A URL or a Git repository: what only ADD can fetch. */
export function isRemote(source: string): boolean {
  return /^(?:https?|git|ssh):\/\/|^git@/.test(source);
}

/** An archive that ADD unpacks, by its name. */
export function isArchive(source: string): boolean {
  return /\.(?:tgz|tbz2?|txz|tzst|gz|bz2|xz|zst)$|\.tar\b/i.test(source);
}

/** A path of the build context as the builder reads it: relative to the context's root, cleaned. '' is all of it. */
export function contextPath(source: string): string {
  const parts: string[] = [];
  for (const part of source.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Does it bring everything in the context: `.`, `./`, `/`, `*`? */
export function isWhole({source}: Copy): boolean {
  return source === '' || source === '*' || source === '**';
}

/** Does the copy bring this file of the context? The path is relative to the context. */
export function brings(copy: Copy, path: string): boolean {
  return isWhole(copy) || matches(copy.source, path) || path.startsWith(`${copy.source}/`);
}

/** Is an absolute path the same as a folder or inside it? */
export function inside(path: string, folder: string): boolean {
  const end = folder.endsWith('/') ? folder : `${folder}/`;
  return path === folder || `${path}/` === end || path.startsWith(end);
}

/** What the final image takes from the context, in its own layers or through a stage it copies from. */
export function shippedCopies(file: Dockerfile): readonly Copy[] {
  return [...takenPaths(file)].flatMap(([stage, paths]) =>
    stage.instructions.flatMap(copies).filter(({target}) => paths.some((path) => overlaps(path, target))),
  );
}

/** Is one of two absolute paths the other or inside it? Yes where the second is not known. */
export function overlaps(a: string, b: string | undefined): boolean {
  return b === undefined || inside(a, b) || inside(b, a);
}
