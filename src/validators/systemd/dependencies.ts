import type {Span} from '../../syntax/span.ts';
import {commentAt} from './complaints.ts';
import {assignments} from './effect.ts';
import type {UnitTree} from './tree.ts';

/** Another unit that a line of `[Unit]` names. */
export interface NamedUnit {
  readonly name: string;
  readonly span: Span;
}

/** The units that `After=`, `Wants=` and their like name, in order; an empty value forgets nothing here. */
export function namesIn(tree: UnitTree, key: string, section = 'Unit'): readonly NamedUnit[] {
  return assignments(tree, section, key).flatMap((one) =>
    Array.from(one.value.slice(0, commentAt(one.value)).matchAll(/\S+/g), ({0: name, index}) => ({
      name,
      span: one.locate(index, index + name.length),
    })),
  );
}
