import {type Anything, everyNode, type Kind, type Statement} from '../../syntax/python/nodes.ts';
import {callable as read} from '../wsgi/callable.ts';
import type {ServedModule} from '../wsgi/module.ts';

type Call = Kind<'Call'>;
interface Visit {
  readonly node: Function;
  /** What `receive` and `send` are called there. */
  readonly names: readonly string[];
  /** The function that the server itself calls. */
  readonly own: boolean;
}

type Function = Kind<'AsyncFunctionDef'> | Kind<'FunctionDef'>;

/** A call of `send` or `receive` whose coroutine certainly never runs. */
export interface Unawaited {
  readonly call: Call;
  /** Its value is used as if it were there: `receive()['type']`. */
  readonly used: boolean;
}

/** What a coroutine has itself; asking it for anything else shows that a message was expected. */
const ofCoroutines = /^(?:send|throw|close|cr_\w+|__\w+__)$/;
/** Functions that look at what they get, and await nothing. */
const lookers = new Set(['print', 'len', 'str', 'repr', 'dict', 'type', 'bool', 'isinstance']);

/** Calls of `send` and `receive`, in the application and the functions it gives them to, that nothing can await. */
export function unawaited({callable, file}: ServedModule): readonly Unawaited[] {
  if (callable?.node.nodeType !== 'AsyncFunctionDef') return [];
  const functions = file.body.filter((one): one is Function => /^(?:Async)?FunctionDef$/.test(one.nodeType));
  const seen = new Set<object>();
  const found: Unawaited[] = [];
  const waiting: Visit[] = [{node: callable.node, names: callable.parameters.slice(1, 3), own: true}];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const {node, names, own} = next;
    const free = names.filter((name) => !isRebound(node, name));
    if (seen.has(node) || free.length === 0) continue;
    seen.add(node);
    found.push(...inFunction(node, free, own));
    if (own) found.push(...forgottenApplications(node, free, file.body));
    for (const {helper, given} of handedOn(node, free, functions))
      waiting.push({node: helper, names: given, own: false});
  }
  return found.sort((a, b) => a.call.lineno - b.call.lineno || a.call.col_offset - b.call.col_offset);
}

/** Does the name hold anything but the parameter somewhere in the function? */
function isRebound(node: Function, name: string): boolean {
  return node.body.some((statement) =>
    everyNode(statement).some((one) => {
      if (one.nodeType === 'Name') return one.id === name && contextOf(one) !== 'Load';
      if (one.nodeType === 'Arg') return one.arg === name;
      return /FunctionDef$|^ClassDef$/.test(one.nodeType) && one.name === name;
    }),
  );
}

function contextOf({ctx}: Anything): string | undefined {
  return (ctx as {nodeType?: string} | undefined)?.nodeType;
}

function inFunction(node: Function, names: readonly string[], own: boolean): readonly Unawaited[] {
  const nodes = node.body.flatMap((statement) => [...everyNode(statement)]);
  return nodes.flatMap((one): readonly Unawaited[] => {
    const call = one.value as Call | undefined;
    if (call?.nodeType !== 'Call' || call.func.nodeType !== 'Name' || !names.includes(call.func.id)) return [];
    if (isUse(one)) return [{call, used: true}];
    const returned = one.nodeType === 'Return' && own && isOf(node, one);
    return one.nodeType === 'Expr' || returned || isForgotten(one, nodes) ? [{call, used: false}] : [];
  });
}

/**
 * Calls of another application of the module, `django(scope, receive, send)`, that stand alone or are returned: the
 * server awaits what it calls itself, and throws away what that gives back.
 */
function forgottenApplications(
  node: Function,
  names: readonly string[],
  body: readonly Statement[],
): readonly Unawaited[] {
  const nodes = node.body.flatMap((statement) => [...everyNode(statement)]);
  return nodes.flatMap((one): readonly Unawaited[] => {
    const call = one.value as Call | undefined;
    const isAlone = one.nodeType === 'Expr' || (one.nodeType === 'Return' && isOf(node, one));
    if (!isAlone || call?.nodeType !== 'Call' || call.func.nodeType !== 'Name') return [];
    const gets = (name: string) => call.args.some((given) => given.nodeType === 'Name' && given.id === name);
    if (names.length < 2 || !names.every(gets) || isRebound(node, call.func.id)) return [];
    return isApplication(call.func.id, body) ? [{call, used: false}] : [];
  });
}

/** Does the module bind this name once, to an asynchronous function or to Django's application? */
function isApplication(name: string, body: readonly Statement[]): boolean {
  const bindings = body.filter(
    (one) =>
      (/FunctionDef$|^ClassDef$/.test(one.nodeType) && 'name' in one && one.name === name) ||
      (one.nodeType === 'Assign' && one.targets.some((target) => target.nodeType === 'Name' && target.id === name)),
  );
  const [only, ...more] = bindings;
  if (only === undefined || more.length > 0) return false;
  if (only.nodeType === 'AsyncFunctionDef') return only.decorator_list.length === 0;
  if (only.nodeType !== 'Assign' || only.value.nodeType !== 'Call') return false;
  const {func} = only.value;
  const called = func.nodeType === 'Name' ? func.id : func.nodeType === 'Attribute' ? func.attr : '';
  return called === 'get_asgi_application';
}

/** Does it give a name to what nobody can await later? */
function isForgotten(one: Anything, nodes: readonly Anything[]): boolean {
  const {nodeType} = one;
  if (nodeType !== 'Assign' && nodeType !== 'AnnAssign' && nodeType !== 'NamedExpr') return false;
  const [target, ...more] = nodeType === 'Assign' ? (one.targets as Anything[]) : [one.target as Anything];
  return more.length === 0 && target?.nodeType === 'Name' && isNeverAwaited(String(target.id), nodes);
}

/** Is the `return` one of the function itself, not of a function within it? */
function isOf(node: Function, statement: Anything): boolean {
  const inner = node.body
    .flatMap((one) => [...everyNode(one)])
    .filter(({nodeType}) => /FunctionDef$|^Lambda$/.test(nodeType));
  return !inner.some((one) => everyNode(one).includes(statement));
}

/** `x['key']` and `x.get`: what a message has and a coroutine has not. */
function isUse(one: Anything): boolean {
  return one.nodeType === 'Subscript' || (one.nodeType === 'Attribute' && !ofCoroutines.test(String(one.attr)));
}

/** Nobody could await what the name holds: it is only looked into, or not read at all. */
function isNeverAwaited(name: string, nodes: readonly Anything[]): boolean {
  const harmless = new Set<unknown>();
  for (const one of nodes) {
    if (isUse(one)) harmless.add(one.value);
    if (one.nodeType === 'Compare')
      for (const side of [one.left, ...(one.comparators as unknown[])]) harmless.add(side);
    if (one.nodeType === 'FormattedValue') harmless.add(one.value);
    if (one.nodeType === 'Call' && lookers.has(String((one.func as Anything).id)))
      for (const given of one.args as unknown[]) harmless.add(given);
  }
  return nodes.every((one) => {
    if (one.nodeType === 'Global' || one.nodeType === 'Nonlocal') return !(one.names as string[]).includes(name);
    if (one.nodeType !== 'Name') return true;
    if (one.id === 'locals' || one.id === 'vars') return false;
    return one.id !== name || contextOf(one) !== 'Load' || harmless.has(one);
  });
}

/** The functions of the module that get `send` or `receive` from this one, and how they call them. */
function handedOn(
  node: Function,
  names: readonly string[],
  functions: readonly Function[],
): readonly {readonly helper: Function; readonly given: readonly string[]}[] {
  const calls = node.body
    .flatMap((statement) => [...everyNode(statement)])
    .filter(({nodeType}) => nodeType === 'Call') as unknown as Call[];
  return calls.flatMap(({func, args, keywords}) => {
    if (func.nodeType !== 'Name') return [];
    const [helper, ...more] = functions.filter(({name}) => name === func.id);
    if (helper === undefined || more.length > 0 || helper.decorator_list.length > 0) return [];
    const {parameters} = read(helper, 'function');
    const given = [
      ...args.flatMap((one, at) => (one.nodeType === 'Name' && names.includes(one.id) ? [parameters[at]] : [])),
      ...keywords.flatMap(({arg, value}) => (value.nodeType === 'Name' && names.includes(value.id) ? [arg] : [])),
    ].filter((one): one is string => typeof one === 'string');
    return given.length > 0 && !args.some(({nodeType}) => nodeType === 'Starred') ? [{helper, given}] : [];
  });
}
