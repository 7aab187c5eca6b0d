import type {Module} from 'py-ast';
import {type Anything, childrenOf, type Expression, type Kind, pushChildren} from './nodes.ts';
import {patternProblems} from './patterns.ts';
import type {Places} from './places.ts';
import type {ProblemKind, PythonProblem} from './problem.ts';
import {scopeProblems} from './scopes.ts';
import {futureProblems, targetProblems} from './targets.ts';

/** What surrounds a node when CPython compiles it. */
interface Around {
  readonly scope: 'module' | 'class' | 'function' | 'async' | 'lambda';
  readonly loop: boolean;
  /** Inside a list, set or dict comprehension, or a generator expression. */
  readonly comprehension: 'none' | 'list' | 'generator';
}

/** A complaint about a node; the word is the learner's own. */
export interface Complaint {
  readonly kind: ProblemKind;
  readonly node: object;
  readonly word: string;
}

/** What CPython refuses although its grammar reads it: `return` outside a function, an argument named twice … */
export function compile(module: Module, text: string, places: Places): readonly PythonProblem[] {
  const found = [...futureProblems(module.body), ...walk(module)];
  return found.map(({kind, node, word}) => {
    const {lineno = 1, col_offset = 0, end_lineno = lineno, end_col_offset = col_offset} = node as Partial<Anything>;
    const start = places.offset(lineno, col_offset);
    const line = places.lineSpan(lineno).end;
    const end = Math.max(
      start,
      Math.min(end_lineno === lineno ? places.offset(end_lineno, end_col_offset) : line, text.length),
    );
    return {kind, span: {start, end}, word: word === '' ? text.slice(start, end) : word};
  });
}

function* walk(module: Module): Generator<Complaint> {
  const waiting: Anything[] = [];
  const arounds: Around[] = [];
  const add = (nodes: readonly object[], around: Around) => {
    for (let at = nodes.length - 1; at >= 0; at--) {
      waiting.push(nodes[at] as Anything);
      arounds.push(around);
    }
  };
  add(module.body, {scope: 'module', loop: false, comprehension: 'none'});
  yield* scopeProblems(module.body);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const around = arounds.pop();
    if (around === undefined) return;
    if (judged.has(node.nodeType)) {
      yield* misplaced(node as unknown as Expression, around);
      yield* targetProblems(node as unknown as Expression);
      yield* patternProblems(node);
    }
    if (scoped.has(node.nodeType))
      for (const [nodes, inner] of parts(node as unknown as Expression, around).reverse()) add(nodes, inner);
    else {
      pushChildren(node, waiting);
      while (arounds.length < waiting.length) arounds.push(around);
    }
  }
}

/** The nodes that anything can be wrong with, so that the many others are passed quickly. */
const judged: ReadonlySet<string> = new Set(
  'Return Yield YieldFrom Await AsyncFor AsyncWith ListComp SetComp DictComp GeneratorExp Break Continue Assign AnnAssign AugAssign Expr For With Delete Try TryStar ImportFrom Call ClassDef Match MatchOr MatchCase'.split(
    ' ',
  ),
);
/** The nodes whose parts have surroundings of their own. */
const scoped: ReadonlySet<string> = new Set(
  'FunctionDef AsyncFunctionDef ClassDef Lambda For AsyncFor While ListComp SetComp DictComp GeneratorExp'.split(' '),
);

type AnyNode = Expression | Kind<'Return'>;

/** Words that only have a meaning in certain places. */
function* misplaced(
  node: AnyNode | Kind<'Break'> | Kind<'Continue'> | Kind<'AsyncFor'> | Kind<'AsyncWith'>,
  around: Around,
): Generator<Complaint> {
  const {scope} = around;
  const inFunction = scope === 'function' || scope === 'async' || scope === 'lambda';
  switch (node.nodeType) {
    case 'Return':
      if (!inFunction) yield {kind: 'outside-function', node, word: 'return'};
      break;
    case 'Yield':
    case 'YieldFrom':
      if (!inFunction || around.comprehension !== 'none') yield {kind: 'outside-function', node, word: 'yield'};
      else if (node.nodeType === 'YieldFrom' && scope === 'async')
        yield {kind: 'outside-function', node, word: 'yield from'};
      break;
    case 'Await':
      if (scope !== 'async' && around.comprehension !== 'generator') yield {kind: 'outside-async', node, word: 'await'};
      break;
    case 'AsyncFor':
      if (scope !== 'async') yield {kind: 'outside-async', node, word: 'async for'};
      break;
    case 'AsyncWith':
      if (scope !== 'async') yield {kind: 'outside-async', node, word: 'async with'};
      break;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
      if (
        scope !== 'async' &&
        around.comprehension !== 'generator' &&
        node.generators.some(({is_async}) => is_async === 1)
      )
        yield {kind: 'outside-async', node, word: 'async for'};
      break;
    case 'Break':
    case 'Continue':
      if (!around.loop) yield {kind: 'outside-loop', node, word: node.nodeType === 'Break' ? 'break' : 'continue'};
      break;
  }
}

type Parts = [readonly object[], Around][];

/** The nodes under a node, each with what surrounds it. */
function parts(
  node:
    | Expression
    | Kind<'FunctionDef'>
    | Kind<'AsyncFunctionDef'>
    | Kind<'ClassDef'>
    | Kind<'For'>
    | Kind<'AsyncFor'>
    | Kind<'While'>,
  around: Around,
): Parts {
  switch (node.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef': {
      const scope = node.nodeType === 'FunctionDef' ? 'function' : 'async';
      const outside = [...node.decorator_list, node.args, ...(node.returns ? [node.returns] : [])];
      return [
        [outside, around],
        [node.body, {scope, loop: false, comprehension: 'none'}],
      ];
    }
    case 'ClassDef':
      return [
        [[...node.decorator_list, ...node.bases, ...node.keywords], around],
        [node.body, {scope: 'class', loop: false, comprehension: 'none'}],
      ];
    case 'Lambda':
      return [
        [[node.args], around],
        [[node.body], {scope: 'lambda', loop: false, comprehension: 'none'}],
      ];
    case 'For':
    case 'AsyncFor':
      return [
        [[node.target, node.iter], around],
        [node.body, {...around, loop: true}],
        [node.orelse, around],
      ];
    case 'While':
      return [
        [[node.test], around],
        [node.body, {...around, loop: true}],
        [node.orelse, around],
      ];
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return comprehension(node, around);
    default:
      return [[childrenOf(node), around]];
  }
}

function comprehension(
  node: Kind<'ListComp'> | Kind<'SetComp'> | Kind<'DictComp'> | Kind<'GeneratorExp'>,
  around: Around,
): Parts {
  const inner: Around = {...around, comprehension: node.nodeType === 'GeneratorExp' ? 'generator' : 'list'};
  const [first, ...rest] = node.generators;
  const values = node.nodeType === 'DictComp' ? [node.key, node.value] : [node.elt];
  return [
    [first ? [first.iter] : [], around],
    [[...values, ...(first ? [first.target, ...first.ifs] : []), ...rest], inner],
  ];
}
