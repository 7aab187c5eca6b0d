import type {Dockerfile, Instruction} from '../../syntax/dockerfile.ts';
import {type Program, programs, scriptText} from './program.ts';

/** Words of a script that may catch a failure, skip a command, or mean another one than its name says. */
const uncertain = /\b(?:if|while|until|for|case|trap|alias|function|eval)\b|\(\)|!|\$\(|`|[^&]&\s*$/;

/**
 * Is the build certain to end when this command of a RUN fails? Everything before and behind it is joined with `&&`
 * (or follows `set -e`), in a plain script without conditions.
 */
export function endsBuild(program: Program, instruction: Instruction, file: Dockerfile): boolean {
  if (instruction.heredocs.length > 0 || uncertain.test(scriptText(instruction))) return false;
  const all = programs(instruction, file);
  const [first] = all;
  const strict = first?.name === 'set' && /^-[a-z]*e/.test(first.args[0]?.value ?? '');
  return (
    program.prefix.length === 0 &&
    all.every(({joined}) => joined === 'first' || joined === 'and' || (strict && joined === 'then'))
  );
}
