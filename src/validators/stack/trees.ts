import type {Dockerfile} from '../../syntax/dockerfile.ts';
import type {Dotenv} from '../dotenv/tree.ts';
import type {JudgedKind} from '../index.ts';
import type {Stack} from './stack.ts';

/** What the validator of a kind makes of a file. A kind stands here as soon as a rule over several files reads it. */
interface Trees {
  readonly dockerfile: Dockerfile;
  readonly dotenv: Dotenv;
}

/** A judged file with its tree. */
export interface ReadFile<Tree> {
  readonly path: string;
  readonly text: string;
  readonly tree: Tree;
}

/** The files of one kind, by path. */
export function treesOf<Kind extends keyof Trees & JudgedKind>(
  {files}: Stack,
  kind: Kind,
): readonly ReadFile<Trees[Kind]>[] {
  // The kind's own validator made each tree: see `loadValidator`.
  return files.filter((one) => one.kind === kind) as unknown as readonly ReadFile<Trees[Kind]>[];
}
