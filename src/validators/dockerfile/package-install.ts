import type {Dockerfile, Instruction} from '../../syntax/dockerfile.ts';
import {hasUnknownWords, operands, type Program, programs, scriptText} from './program.ts';

const managers = /^(?:apt-get|apt|aptitude|apk)$/;
/** What people run around an installation; anything else in the same RUN may need the code. */
const company = /^(?:apt-get|apt|aptitude|apk|apt-mark|rm|set|true|:|locale-gen|update-ca-certificates)$/;

/**
 * The command that installs packages of the system in a RUN that needs no file of the project: every package is named
 * on the command line, and nothing else of note happens. undefined where there is none.
 */
export function packageInstall(instruction: Instruction, file: Dockerfile): Program | undefined {
  if (instruction.keyword !== 'RUN' || /[<`]|\$|xargs/.test(scriptText(instruction).replace(/^<<-?\S+/, '')))
    return undefined;
  const all = programs(instruction, file);
  if (!all.every(({name}) => company.test(name))) return undefined;
  const found = all.filter((one) => managers.test(one.name) && /^(?:install|add)$/.test(operands(one)[0]?.value ?? ''));
  return found.some((one) => hasUnknownWords(one) || one.args.some(isFile)) ? undefined : found[0];
}

/** A package file or a list, rather than the name of a package. */
function isFile({value}: {readonly value: string}): boolean {
  return /^\.{0,2}\/|\.(?:deb|apk)$/.test(value);
}
