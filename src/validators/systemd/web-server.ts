import {argvOf, execLine} from '../../syntax/systemd/exec.ts';
import type {Assignment} from '../../syntax/systemd.ts';
import {ofWords, type Program} from '../dockerfile/program.ts';
import {type Server, server} from '../dockerfile/server.ts';
import {assignments, taken} from './effect.ts';
import {givenWords} from './environment.ts';
import type {UnitTree} from './tree.ts';

/** A program of `ExecStart=` or one of its sisters, wrappers such as `env` and `sh -c` taken off. */
export interface UnitProgram {
  readonly assignment: Assignment;
  readonly program: Program;
}

/** Every program that a service starts with one of these settings. */
export function programsOf(tree: UnitTree, keys: readonly string[]): readonly UnitProgram[] {
  return keys.flatMap((key) =>
    assignments(tree, 'Service', key).flatMap((assignment) => {
      const prefix = execLine(assignment).commands[0]?.prefix ?? '';
      // Where the program stands only specifiers are filled in.
      const words = argvOf(assignment).flatMap((word, at) => givenWords(tree, word, at === 0 ? ':' : prefix));
      return ofWords(words, assignment.valueSpan).map((program) => ({assignment, program}));
    }),
  );
}

/** A server, and the line that starts it. */
export interface UnitServer extends Server {
  readonly assignment: Assignment;
}

/** The servers that answer HTTP requests among what `ExecStart=` starts; each file is read once. */
export function serversOf(tree: UnitTree): readonly UnitServer[] {
  const known = read.get(tree);
  if (known !== undefined) return known;
  const found = programsOf(tree, ['ExecStart']).flatMap(({assignment, program}) => {
    const one = server(program);
    return one === undefined ? [] : [{...one, assignment}];
  });
  read.set(tree, found);
  return found;
}

const read = new WeakMap<UnitTree, readonly UnitServer[]>();

/**
 * The unit asks for its own `.socket`, which root makes and which starts the service again at the next request: gunicorn
 * takes that one and leaves its `bind` alone.
 */
export function broughtByItsSocket(tree: UnitTree): boolean {
  const {prefix} = tree.name;
  return ['Requires', 'BindsTo', 'Requisite', 'Wants']
    .flatMap((key) => taken(tree, 'Unit', key))
    .flatMap(({value}) => value.split(/\s+/))
    .some(
      (name) =>
        name.endsWith('.socket') &&
        (tree.named === 'guessed' || name.startsWith(`${prefix}.`) || name.startsWith(`${prefix}@`)),
    );
}
