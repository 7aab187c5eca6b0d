import {type Module, parse} from 'py-ast';
import type {Places} from './places.ts';
import type {PythonProblem} from './problem.ts';

/** The tree of a module, or what Python refuses. Never throws. */
export function parseModule(
  text: string,
  places: Places,
): {readonly module: Module | undefined; readonly problems: readonly PythonProblem[]} {
  try {
    return {module: parse(text.replaceAll('\f', ' ')), problems: []};
  } catch (error) {
    const at = error as {lineno?: number; col_offset?: number};
    const line = at.lineno ?? 1;
    const start = places.offset(line, at.col_offset ?? 0);
    return {module: undefined, problems: [{kind: 'other', span: {start, end: start}, word: ''}]};
  }
}
