import type {Expression, Kind} from '../../syntax/python/nodes.ts';
import {has, ownOf, type Scope, scopeOf, shapeOf} from './body.ts';
import {type Callable, methodOf} from './callable.ts';
import type {ServedModule} from './module.ts';

/** One call of `start_response`, with the scope its arguments are looked up in. */
export interface Start {
  readonly call: Kind<'Call'>;
  readonly status: Expression | undefined;
  readonly headers: Expression | undefined;
  readonly scope: Scope;
}

/** The calls of the second parameter in the function that the server calls. */
export function startsOf(module: ServedModule): readonly Start[] {
  const {callable} = module;
  const name = callable?.parameters[1];
  if (callable === undefined || name === undefined) return [];
  const scope = scopeOf(module, callable.node);
  return ownOf(callable.node, 'Call')
    .filter(({func}) => func.nodeType === 'Name' && func.id === name)
    .map((call) => ({
      call,
      status: argument(call, 0, 'status'),
      headers: argument(call, 1, 'headers') ?? argument(call, 1, 'response_headers'),
      scope,
    }));
}

/** An argument by place or name; undefined also where `*` or `**` may give it. */
function argument({args, keywords}: Kind<'Call'>, place: number, name: string): Expression | undefined {
  if (args.slice(0, place + 1).some(({nodeType}) => nodeType === 'Starred')) return undefined;
  return args[place] ?? keywords.find(({arg}) => arg === name)?.value;
}

/** What the application hands back as the answer's body: the values of `return` and `yield` of what makes it. */
export interface Given {
  readonly node: Expression;
  /** whole: the iterable. part: one piece of it. */
  readonly kind: 'whole' | 'part';
  readonly scope: Scope;
}

/** The function whose values are the answer: the one that is called, or the class's `__iter__`. */
export function answererOf({served, callable}: ServedModule): Callable | undefined {
  return served.kind === 'class' ? methodOf(served.node, '__iter__') : callable;
}

/** Everything the answerer gives, in the order of the text. */
export function givenBy(module: ServedModule): readonly Given[] {
  const answerer = answererOf(module);
  if (answerer === undefined || answerer.node.nodeType === 'AsyncFunctionDef') return [];
  const {node} = answerer;
  const scope = scopeOf(module, node);
  if (node.nodeType === 'Lambda') return [{node: node.body, kind: 'whole', scope}];
  const yields = ownOf(node, 'Yield');
  const found: Given[] = yields.flatMap(({value}) => (value ? [{node: value, kind: 'part' as const, scope}] : []));
  if (yields.length > 0 || has(node, 'YieldFrom')) return found;
  for (const {value} of ownOf(node, 'Return')) {
    if (value === undefined) continue;
    const shape = shapeOf(value, scope);
    if (shape.kind === 'list' || shape.kind === 'tuple' || shape.kind === 'set')
      found.push(...shape.items.map((item) => ({node: item, kind: 'part' as const, scope})));
    else found.push({node: value, kind: 'whole', scope});
  }
  return found;
}
