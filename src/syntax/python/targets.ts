import type {Complaint} from './compile.ts';
import type {Expression, Kind, Statement} from './nodes.ts';

/** What may not stand on the left of an assignment, and other rules about a single node. */
export function* targetProblems(node: Expression | Statement): Generator<Complaint> {
  switch (node.nodeType) {
    case 'Assign':
      for (const target of node.targets) yield* assignable(target, 'assigned');
      yield* lonelyStar(node.value);
      break;
    case 'AnnAssign':
      if (node.value) yield* lonelyStar(node.value);
      yield* assignable(node.target, 'assigned');
      break;
    case 'AugAssign':
      yield* assignable(node.target, 'assigned');
      yield* lonelyStar(node.value);
      break;
    case 'Expr':
    case 'Return':
      if (node.value) yield* lonelyStar(node.value);
      break;
    case 'For':
    case 'AsyncFor':
      yield* assignable(node.target, 'assigned');
      break;
    case 'With':
    case 'AsyncWith':
      for (const {optional_vars: target} of node.items) if (target) yield* assignable(target, 'assigned');
      break;
    case 'Delete':
      for (const target of node.targets) yield* assignable(target, 'deleted');
      break;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      for (const {target} of node.generators) yield* assignable(target, 'assigned');
      break;
    default:
      yield* parts(node);
  }
}

function* parts(node: Expression | Statement): Generator<Complaint> {
  switch (node.nodeType) {
    case 'Try':
    case 'TryStar':
      if (node.handlers.length === 0 && node.finalbody.length === 0)
        yield {kind: 'try-alone', node: afterTry(node), word: 'try'};
      for (const handler of node.handlers.slice(0, -1))
        if (handler.type === undefined) yield {kind: 'else-without-if', node: handler, word: 'except:'};
      break;
    case 'ImportFrom':
      if (node.module === undefined && !node.level) yield {kind: 'keyword-name', node, word: 'import'};
      break;
    case 'Call':
      yield* repeatedKeywords(node);
      break;
    case 'ClassDef':
      yield* repeatedKeywords(node);
      break;
    default:
  }
}

/** CPython names the line behind the block; the tree only knows its last line. */
function afterTry(node: Kind<'Try'> | Kind<'TryStar'>): object {
  const line = (node.end_lineno ?? node.lineno) + 1;
  return {lineno: line, col_offset: node.col_offset, end_lineno: line, end_col_offset: node.col_offset + 1};
}

function* repeatedKeywords({keywords}: Kind<'Call'> | Kind<'ClassDef'>): Generator<Complaint> {
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (keyword.arg === undefined) continue;
    if (seen.has(keyword.arg)) yield {kind: 'duplicate-argument', node: keyword, word: keyword.arg};
    seen.add(keyword.arg);
  }
}

function* lonelyStar(value: Expression): Generator<Complaint> {
  if (value.nodeType === 'Starred') yield {kind: 'starred', node: value, word: ''};
}

function* assignable(root: Expression, how: 'assigned' | 'deleted'): Generator<Complaint> {
  if (root.nodeType === 'Starred') yield {kind: 'starred', node: root, word: ''};
  const waiting: Expression[] = [root];
  for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
    switch (target.nodeType) {
      case 'Name':
        if (target.id === '__debug__') yield {kind: 'assign-to', node: target, word: target.id};
        break;
      case 'Attribute':
      case 'Subscript':
        break;
      case 'Starred':
        if (how === 'deleted') yield {kind: 'starred', node: target, word: ''};
        waiting.push(target.value);
        break;
      case 'List':
      case 'Tuple':
        if (target.elts.filter(({nodeType}) => nodeType === 'Starred').length > 1)
          yield {kind: 'starred', node: target, word: ''};
        waiting.push(...target.elts.toReversed());
        break;
      default:
        yield {kind: 'assign-to', node: target, word: ''};
    }
  }
}

/** Names of `__future__` that Python 3 knows (`__future__.all_feature_names`). */
const features = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

/** Imports from `__future__` come first, and name what exists. */
export function* futureProblems(body: readonly Statement[]): Generator<Complaint> {
  let top = true;
  for (const [at, statement] of body.entries()) {
    if (statement.nodeType !== 'ImportFrom' || statement.module !== '__future__') {
      top &&= at === 0 && isText(statement);
      continue;
    }
    if (!top) yield {kind: 'future', node: statement, word: ''};
    for (const {name} of statement.names) if (!features.has(name)) yield {kind: 'future', node: statement, word: name};
  }
}

function isText(statement: Statement): boolean {
  return (
    statement.nodeType === 'Expr' &&
    statement.value.nodeType === 'Constant' &&
    typeof statement.value.value === 'string'
  );
}
