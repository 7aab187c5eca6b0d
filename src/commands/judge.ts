import type {JudgedFile} from '../report/outcome.ts';
import {loadValidator} from '../validators/index.ts';
import type {RuleCard} from '../validators/rule.ts';
import {validate} from '../validators/validator.ts';
import {filesBeside} from './beside.ts';
import type {Input} from './inputs.ts';

/** A judged file with its tree, for those who judge further: rules over several files, and real programs. */
export interface Examination {
  readonly input: Extract<Input, {kind: 'file'}>;
  readonly judged: JudgedFile;
  readonly tree: unknown;
}

/** Judges one file by the rules of its kind, and adds the cards of those that found something. */
export async function examine(
  input: Extract<Input, {kind: 'file'}>,
  cards: Map<string, RuleCard>,
  load: typeof loadValidator = loadValidator,
): Promise<Examination> {
  const {file, path, of, text, marked} = input;
  const validator = await load(of);
  const beside = path === undefined ? undefined : await filesBeside(path, validator.companions);
  const source = {path: file, text, ...(marked && {marked}), ...(beside && {beside})};
  const {diagnostics, tree} = validate(validator, source);
  for (const {rule} of diagnostics) {
    const card = validator.rules.find(({id}) => id === rule);
    if (card !== undefined) cards.set(rule, card);
  }
  return {input, judged: {file, kind: of, text, diagnostics}, tree};
}
