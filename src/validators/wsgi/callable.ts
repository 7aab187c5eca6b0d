import type {Kind, Statement} from '../../syntax/python/nodes.ts';
import type {Served} from './module.ts';

export type FunctionNode = Kind<'FunctionDef'> | Kind<'AsyncFunctionDef'> | Kind<'Lambda'>;
export type ClassNode = Kind<'ClassDef'>;
type Arguments = FunctionNode['args'];

/** A function or method that the server calls. */
export interface Callable {
  readonly node: FunctionNode;
  /** The names of its positional parameters, without `self`; defaults included. */
  readonly parameters: readonly string[];
  /** How many of them must be given. */
  readonly required: number;
  /** It takes any number: `*args`. */
  readonly takesMore: boolean;
  /** Keyword-only parameters without a default: no server gives them. */
  readonly missing: readonly string[];
  readonly form: 'function' | 'method' | 'init';
}

/** What the server calls first: the function, `__call__` of an instance, `__init__` of a class. */
export function callableOf(served: Served): Callable | undefined {
  switch (served.kind) {
    case 'function':
      return callable(served.node, 'function');
    case 'instance':
      return methodOf(served.node, '__call__', 'method');
    case 'class':
      return methodOf(served.node, '__init__', 'init');
    case 'absent':
    case 'unknown':
    case 'django':
    case 'maker':
    case 'value':
      return undefined;
  }
}

/** A method that the class itself defines, without decorators. */
export function methodOf(node: ClassNode, name: string, form: 'method' | 'init' = 'method'): Callable | undefined {
  const found = node.body.findLast(isFunction);
  const method = node.body.findLast(
    (one): one is Kind<'FunctionDef'> | Kind<'AsyncFunctionDef'> => isFunction(one) && one.name === name,
  );
  if (found === undefined || method === undefined || method.decorator_list.length > 0) return undefined;
  return callable(method, form);
}

/** Does the class, or something in its body, give it this name? With bases nobody can say no. */
export function hasMember(node: ClassNode, name: string): 'yes' | 'no' | 'unknown' {
  const own = node.body.some((one) =>
    isFunction(one)
      ? one.name === name
      : one.nodeType === 'Assign' && one.targets.some((target) => target.nodeType === 'Name' && target.id === name),
  );
  if (own) return 'yes';
  const plain =
    node.keywords.length === 0 && node.bases.every((base) => base.nodeType === 'Name' && base.id === 'object');
  const simple = node.body.every(
    (one) =>
      isFunction(one) ||
      one.nodeType === 'Pass' ||
      one.nodeType === 'Expr' ||
      one.nodeType === 'Assign' ||
      one.nodeType === 'AnnAssign',
  );
  return plain && simple ? 'no' : 'unknown';
}

/** Can it be called with so many positional arguments? */
export function accepts({parameters, required, takesMore, missing}: Callable, count: number): boolean {
  return missing.length === 0 && required <= count && (takesMore || count <= parameters.length);
}

function isFunction(one: Statement): one is Kind<'FunctionDef'> | Kind<'AsyncFunctionDef'> {
  return one.nodeType === 'FunctionDef' || one.nodeType === 'AsyncFunctionDef';
}

/** A function as something to call. */
export function callable(node: FunctionNode, form: Callable['form']): Callable {
  const args: Arguments = node.args;
  const positional = [...args.posonlyargs, ...args.args].map(({arg}) => arg);
  const self = form === 'function' || positional.length === 0 ? 0 : 1;
  const missing = args.kwonlyargs.flatMap(({arg}, at) => (args.kw_defaults[at] ? [] : [arg]));
  return {
    node,
    parameters: positional.slice(self),
    required: Math.max(0, positional.length - self - args.defaults.length),
    takesMore: args.vararg !== undefined,
    missing,
    form,
  };
}
