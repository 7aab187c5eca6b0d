import {type Expression, everyNode} from '../../syntax/python/nodes.ts';
import {constantOf} from '../../syntax/python.ts';
import {type Start, startsOf} from './answers.ts';
import {type Scope, shapeOf, statementsOf} from './body.ts';
import type {ServedModule} from './module.ts';

/** Is it so? `unread`: nobody can tell from the text. */
export type Reading = 'right' | 'wrong' | 'unread';

/** Does the application answer with this status and this header on one of its ways? */
export function answersWith(module: ServedModule, status: string, header: string): Reading {
  const {callable, served} = module;
  if (served.kind === 'maker' || served.kind === 'value') return 'wrong';
  const name = callable?.parameters[1];
  if (callable === undefined || (name === undefined && callable.takesMore)) return 'unread';
  const starts = startsOf(module);
  const readings = starts.map((start) =>
    both(statusReading(module, start, status), headerReading(module, start, starts, header)),
  );
  if (readings.includes('right')) return 'right';
  if (readings.includes('unread') || (name !== undefined && isHandedOn(module, name, starts))) return 'unread';
  return 'wrong';
}

function both(one: Reading, other: Reading): Reading {
  if (one === 'wrong' || other === 'wrong') return 'wrong';
  return one === 'unread' || other === 'unread' ? 'unread' : 'right';
}

/** Does anything besides the calls we read have `start_response`: a wrapped application, an inner function, `self`? */
function isHandedOn({callable}: ServedModule, name: string, starts: readonly Start[]): boolean {
  if (callable === undefined) return true;
  const {node} = callable;
  const roots: readonly object[] = node.nodeType === 'Lambda' ? [node.body] : statementsOf(node);
  const called = new Set<object>(starts.map(({call}) => call.func));
  return roots.some((root) =>
    everyNode(root).some(
      (one) =>
        one.nodeType === 'Name' && !called.has(one) && (one.id === name || one.id === 'locals' || one.id === 'vars'),
    ),
  );
}

function statusReading({file}: ServedModule, {call, status, scope}: Start, wanted: string): Reading {
  if (status === undefined) return unpacks(call) ? 'unread' : 'wrong';
  const value = textOf(file, status, scope);
  if (value !== undefined) return value.startsWith(wanted) ? 'right' : 'wrong';
  const {kind} = shapeOf(status, scope);
  return kind === 'unknown' || kind === 'text' ? 'unread' : 'wrong';
}

function headerReading(module: ServedModule, start: Start, starts: readonly Start[], wanted: string): Reading {
  const {call, headers, scope} = start;
  if (headers === undefined) return unpacks(call) ? 'unread' : 'wrong';
  const list = shapeOf(headers, scope);
  if (list.kind === 'unknown') return 'unread';
  if (list.kind !== 'list') return 'wrong';
  const names = list.items.map((item) => {
    const pair = shapeOf(item, scope);
    const first = pair.kind === 'tuple' || pair.kind === 'list' ? pair.items[0] : undefined;
    return first && textOf(module.file, first, scope);
  });
  if (names.some((name) => name?.toLowerCase() === wanted.toLowerCase())) return 'right';
  if (names.includes(undefined)) return 'unread';
  return headers.nodeType === 'Name' && isTouched(module, headers.id, starts) ? 'unread' : 'wrong';
}

/** Is a list read anywhere but in the calls: `headers.append(…)`, `add(headers)`? */
function isTouched({file}: ServedModule, name: string, starts: readonly Start[]): boolean {
  const given = new Set<unknown>(starts.map(({headers}) => headers));
  return file.body.some((statement) =>
    everyNode(statement).some(
      (one) =>
        one.nodeType === 'Name' &&
        one.id === name &&
        (one.ctx as {nodeType?: string} | undefined)?.nodeType === 'Load' &&
        !given.has(one),
    ),
  );
}

/** `*answer` and `**answer` may give any argument. */
function unpacks({args, keywords}: Start['call']): boolean {
  return args.some(({nodeType}) => nodeType === 'Starred') || keywords.some(({arg}) => typeof arg !== 'string');
}

/** A text that is written out, through names that are bound once; undefined where names decide that have no one value. */
function textOf(file: ServedModule['file'], node: Expression, scope: Scope): string | undefined {
  const spelt = through(node, scope);
  if (spelt === undefined || everyNode(spelt).some(({nodeType}) => nodeType === 'Name')) return undefined;
  const value = constantOf(file, spelt);
  return value.kind === 'text' ? value.value : undefined;
}

function through(node: Expression, scope: Scope): Expression | undefined {
  let found: Expression | undefined = node;
  for (let step = 0; found?.nodeType === 'Name'; step += 1) found = step > 20 ? undefined : scope.locals.get(found.id);
  return found;
}
