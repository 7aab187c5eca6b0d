import {join, relative} from 'node:path';
import {isWithin, readText} from '../io/read-text.ts';
import type {RuleCard} from '../validators/rule.ts';
import {checkStack, isStackText, type Stack, type StackDiagnostic} from '../validators/stack/stack.ts';
import {withoutMark} from '../validators/validator.ts';
import {slashed} from './find-files.ts';
import type {Input} from './inputs.ts';
import type {Examination} from './judge.ts';

/**
 * What the rules over several files see in each folder that was checked as a whole. Adds the cards of those that found
 * something. `show` is how a path is named to the user.
 */
export async function stackFindings(
  examinations: readonly Examination[],
  beside: readonly Extract<Input, {kind: 'beside'}>[],
  show: (path: string) => string,
  cards: Map<string, RuleCard>,
): Promise<readonly StackDiagnostic[]> {
  const roots = new Set(examinations.flatMap(({input}) => input.root ?? []));
  if (roots.size === 0) return [];
  const {stackRules} = await import('../validators/stack/index.ts');
  const found: StackDiagnostic[] = [];
  for (const root of roots) {
    const stack = await stackIn(root, examinations, beside, show);
    found.push(...checkStack(stack, stackRules));
  }
  for (const card of stackRules) if (found.some(({rule}) => rule === card.id)) cards.set(card.id, card);
  return found;
}

async function stackIn(
  root: string,
  examinations: readonly Examination[],
  beside: readonly Extract<Input, {kind: 'beside'}>[],
  show: (path: string) => string,
): Promise<Stack> {
  const below = (path: string) => slashed(relative(root, path));
  // A file that was named as well belongs to the folder all the same.
  const files = examinations.flatMap(({input: {path, of, text}, tree}) =>
    path !== undefined && isWithin(path, root) ? [{path: below(path), kind: of, text, tree}] : [],
  );
  const others = beside.filter((one) => one.root === root).map(({path}) => below(path));
  const texts = new Map<string, string>();
  for (const path of others.filter(isStackText)) {
    const read = await readText(join(root, path), path);
    if (read.kind === 'text') texts.set(path, withoutMark(read.text));
  }
  const name = show(root);
  return {
    shownAs: name === '.' ? '' : name.replace(/\/?$/, '/'),
    paths: new Set([...files.map(({path}) => path), ...others]),
    files,
    texts,
  };
}
