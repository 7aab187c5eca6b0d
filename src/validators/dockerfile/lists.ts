import type {Dockerfile, Instruction, Stage} from '../../syntax/dockerfile.ts';
import {type Copy, copies, inside, isArchive, isWhole} from './copies.ts';
import {mounts} from './environment.ts';
import {officialBase} from './images.ts';
import {absolute, type Install} from './install.ts';
import {type Argument, base, scriptText} from './program.ts';

/** A list of packages that an installation reads although nothing can have put it there. */
export interface Unreadable {
  readonly list: Argument;
  /** Where the installation looks for it. */
  readonly path: string;
  /** The later instruction that brings it. */
  readonly later?: Instruction;
  /** An earlier copy of a file of that name to another place. */
  readonly elsewhere?: Copy;
}

/** The lists one installation cannot read; none where the base image or something unseen may hold them. */
export function unreadable({instruction, files}: Install, file: Dockerfile): readonly Unreadable[] {
  const stage = file.stages[instruction.stage];
  if (!stage || files.length === 0 || !officialBase(stage)) return [];
  const at = stage.instructions.indexOf(instruction);
  return files.flatMap((list) => {
    const path = pathOf(list, instruction);
    if (path === undefined || mounted(path, instruction) || writesBefore(instruction, list)) return [];
    if (some(upwards(stage, at), (one) => mayBring(one, path))) return [];
    const later = stage.instructions.slice(at + 1).find((one) => copies(one).some((copy) => landsAt(copy, path)));
    const elsewhere = [...upwards(stage, at)].flatMap(copies).find((copy) => base(copy.source) === base(path));
    return [{list, path, ...(later && {later}), ...(elsewhere && {elsewhere})}];
  });
}

/** What stands before a place of a stage, the nearest first, and then what the stages it builds on hold. */
function* upwards(stage: Stage, place: number): Iterable<Instruction> {
  let before = place;
  for (let one: Stage | undefined = stage; one; one = one.parent, before = one?.instructions.length ?? 0)
    for (let at = before - 1; at >= 0; at--) {
      const instruction = one.instructions[at];
      if (instruction) yield instruction;
    }
}

function some<Item>(items: Iterable<Item>, is: (item: Item) => boolean): boolean {
  for (const item of items) if (is(item)) return true;
  return false;
}

/** The absolute path of a list; undefined when a `cd`, a variable or a URL makes it uncertain. */
function pathOf({value, known}: Argument, instruction: Instruction): string | undefined {
  if (!known || /\b(?:cd|pushd)\s/.test(scriptText(instruction))) return undefined;
  return /^(?:https?:|-$|\/dev\/|\/proc\/)|[*?[<]/.test(value) ? undefined : absolute(value, instruction);
}

function mounted(path: string, instruction: Instruction): boolean {
  return mounts(instruction).some((mount) => {
    const target = absolute(mount.get('target') ?? '', instruction);
    return mount.get('type') !== 'cache' && (target === undefined || inside(path, target));
  });
}

/** Programs and signs by which a script can make or fetch a file. */
const writing = /\b(?:git|curl|wget|tar|unzip|cp|mv|rsync|ln|make|export|compile|touch|tee)\b|\.sh\b|>/;
const writes = new WeakMap<Instruction, boolean>();

/** Does the script do something before this word that may make the file? In a heredoc: anywhere. */
function writesBefore({body, bodySpan, heredocs}: Instruction, word: Argument): boolean {
  if (heredocs.some(({content}) => writing.test(content))) return true;
  return writing.test(body.slice(0, Math.max(0, word.span.start - bodySpan.start)));
}

/** Can the instruction have put a file at this path? */
function mayBring(instruction: Instruction, path: string): boolean {
  const {keyword, flags, heredocs, words} = instruction;
  if (keyword === 'RUN') {
    const known = writes.get(instruction) ?? writing.test(scriptText(instruction));
    writes.set(instruction, known);
    return known;
  }
  if (keyword !== 'COPY' && keyword !== 'ADD') return false;
  const own = copies(instruction);
  const special = flags.some(({name}) => name === 'from' || name === 'parents') || heredocs.length > 0;
  const unpacked = keyword === 'ADD' && own.some(({source}) => isArchive(source));
  return special || unpacked || own.length < words.length - 1 || own.some((copy) => landsAt(copy, path));
}

/** Could this copy have put something at the path: the file itself, or the folder that holds it? */
function landsAt(copy: Copy, path: string): boolean {
  if (copy.target === undefined) return true;
  const target = copy.target.replace(/(.)\/$/, '$1');
  const name = base(copy.source);
  if (isWhole(copy) || name.includes('*')) return inside(path, target);
  const isFile = /\.\w+$|^(?:Pipfile|Makefile)/.test(name);
  if (!isFile) return inside(path, target);
  return path === copy.target || path === `${target === '/' ? '' : target}/${name}` || copy.source.endsWith('.d');
}
