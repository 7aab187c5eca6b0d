import {z} from 'zod';
import type {Problems} from '../text/problem.ts';
import type {SourceFile} from './source.ts';
import {sourceText} from './source-text.ts';
import {readYaml} from './yaml-door.ts';

/** The rules that an `expect.yaml` names, and the line they stand on. */
export interface Expectation {
  readonly rules: readonly string[];
  readonly line: number;
}

/** Reads an `expect.yaml`: `rule: ID`, or a list of ids. */
export function readExpectation({text}: SourceFile, problems: Problems): Expectation | undefined {
  const admitted = readYaml(schema, sourceText(text, problems), problems);
  if (admitted === undefined) return undefined;
  const {rule} = admitted.value;
  return {rules: typeof rule === 'string' ? [rule] : rule, line: admitted.lineOf(['rule'])};
}

const words = z.string().trim().min(1);
const schema = z.strictObject({rule: z.union([words, z.array(words).min(1)])});
