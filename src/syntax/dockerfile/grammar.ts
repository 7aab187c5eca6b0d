import type {Instruction, Problem} from '../dockerfile.ts';

/** What BuildKit refuses about single instructions, beyond what reading them showed. */
export function grammarProblems(instructions: readonly Instruction[]): Problem[] {
  return instructions.flatMap(() => []);
}
