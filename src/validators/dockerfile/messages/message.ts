import type {Instruction, Problem} from '../../../syntax/dockerfile.ts';
import type {Text} from '../../../text/language.ts';

/** Words for a problem, with the instruction it is in where there is one. */
type Message = (problem: Problem, instruction: Instruction | undefined) => Text;

/** Words for each of some problems; a new problem without words does not compile. */
export type Messages<Code extends string> = Readonly<Record<Code, Message>>;
