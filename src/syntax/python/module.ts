import type {Anything, Expression, Statement} from './nodes.ts';

/** How a name of the module comes to its value. */
type BindingKind =
  | 'assign'
  | 'augment'
  | 'import'
  | 'define'
  | 'item'
  | 'call'
  | 'loop'
  | 'with'
  | 'except'
  | 'delete'
  | 'other';

/** One place of the module where a name gets a value (or changes it), in the order of the text. */
export interface Assignment {
  readonly kind: BindingKind;
  readonly name: string;
  /** Where the name stands: the target, the alias, the definition. */
  readonly target: Anything;
  /** The expression it gets, where it is one: the same item of a tuple for `a, b = 1, 2`. */
  readonly value: Expression | undefined;
  readonly statement: Statement;
  /** `always` at the top of the module; `sometimes` under if, try, for, while, match. */
  readonly when: 'always' | 'sometimes';
}

/** One name that the module imports, in the order of the text. */
export interface Import {
  /** `django.conf` for `import django.conf` and `from django.conf import settings`; empty for `from . import x`. */
  readonly module: string;
  /** How many dots stand before it: 0 for absolute imports. */
  readonly level: number;
  /** What is taken out of the module (`*` for all); undefined for `import x`. */
  readonly name: string | undefined;
  /** The name it has afterwards; `*` for all. */
  readonly as: string;
  readonly node: Anything;
  readonly statement: Statement;
  readonly when: 'always' | 'sometimes';
}

/** A statement of the module's own level (not inside a function or class), with whether it always runs. */
export interface Step {
  readonly statement: Statement;
  readonly when: 'always' | 'sometimes';
}

/** The statements that run when the module is loaded, also those under if, try, with, for; never recursive. */
export function* steps(body: readonly Statement[]): Generator<Step> {
  const waiting: Step[] = body.map((statement) => ({statement, when: 'always' as const})).reverse();
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    yield step;
    const {statement} = step;
    const blocks = blocksOf(statement);
    if (blocks.length === 0) continue;
    const when = statement.nodeType === 'With' || statement.nodeType === 'AsyncWith' ? step.when : 'sometimes';
    waiting.push(
      ...blocks
        .flat()
        .map((inner) => ({statement: inner, when}))
        .reverse(),
    );
  }
}

/** The blocks of a compound statement that run in the same scope. */
export function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.nodeType) {
    case 'If':
    case 'For':
    case 'AsyncFor':
    case 'While':
      return [statement.body, statement.orelse];
    case 'Try':
    case 'TryStar':
      return [statement.body, ...statement.handlers.map(({body}) => body), statement.orelse, statement.finalbody];
    case 'With':
    case 'AsyncWith':
      return [statement.body];
    case 'Match':
      return statement.cases.map(({body}) => body);
    default:
      return none;
  }
}

const none: readonly never[] = [];

/** Every binding of the module's own names, in the order of the text. */
export function assignmentsOf(body: readonly Statement[]): readonly Assignment[] {
  const found: Assignment[] = [];
  for (const {statement, when} of steps(body))
    for (const {kind, name, target, value} of bindingsOf(statement))
      found.push({kind, name, target, value, statement, when});
  return found;
}

type Binding = Pick<Assignment, 'kind' | 'name' | 'target' | 'value'>;

/** The names that one statement binds by itself, blocks left out. */
export function bindingsOf(statement: Statement): readonly Binding[] {
  switch (statement.nodeType) {
    case 'Assign':
      return statement.targets.flatMap((target) => targetBindings(target, statement.value, 'assign'));
    case 'AnnAssign':
      return statement.value === undefined ? [] : targetBindings(statement.target, statement.value, 'assign');
    case 'AugAssign':
      return targetBindings(statement.target, statement.value, 'augment');
    case 'For':
    case 'AsyncFor':
      return targetBindings(statement.target, undefined, 'loop');
    case 'With':
    case 'AsyncWith':
      return statement.items.flatMap(({optional_vars: target}) =>
        target === undefined ? [] : targetBindings(target, undefined, 'with'),
      );
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
      return [bound('define', statement.name, statement)];
    case 'Import':
    case 'ImportFrom':
      return statement.names.map((alias) =>
        bound('import', alias.asname ?? (statement.nodeType === 'Import' ? headOf(alias.name) : alias.name), alias),
      );
    case 'Delete':
      return statement.targets.flatMap((target) => targetBindings(target, undefined, 'delete'));
    case 'Try':
    case 'TryStar':
      return statement.handlers.flatMap((one) => (one.name === undefined ? [] : [bound('except', one.name, one)]));
    case 'Expr':
      return callBindings(statement.value);
    default:
      return none;
  }
}

/** `INSTALLED_APPS.append('x')` changes what the name holds. */
function callBindings(value: Expression): readonly Binding[] {
  if (value.nodeType !== 'Call' || value.func.nodeType !== 'Attribute') return [];
  const root = rootOf(value.func.value);
  return root === undefined || !changing.has(value.func.attr) ? [] : [bound('call', root.id, root, value)];
}

const changing = new Set([
  'append',
  'extend',
  'insert',
  'remove',
  'pop',
  'update',
  'setdefault',
  'clear',
  'sort',
  'reverse',
]);

/** The name at the bottom of `name['a'].b[0]`. */
export function rootOf(node: Expression): Extract<Expression, {nodeType: 'Name'}> | undefined {
  let at = node;
  while (at.nodeType === 'Subscript' || at.nodeType === 'Attribute') at = at.value;
  return at.nodeType === 'Name' ? at : undefined;
}

function targetBindings(target: Expression, value: Expression | undefined, kind: BindingKind): readonly Binding[] {
  switch (target.nodeType) {
    case 'Name':
      return [bound(kind, target.id, target, value)];
    case 'Starred':
      return targetBindings(target.value, undefined, kind);
    case 'Tuple':
    case 'List': {
      const starred = target.elts.some(({nodeType}) => nodeType === 'Starred');
      const given = value?.nodeType === 'Tuple' || value?.nodeType === 'List' ? value.elts : undefined;
      const paired = !starred && given?.length === target.elts.length ? given : undefined;
      return target.elts.flatMap((one, at) => targetBindings(one, paired?.[at], kind));
    }
    case 'Subscript':
    case 'Attribute': {
      const root = rootOf(target);
      return root === undefined || kind === 'delete' ? [] : [bound('item', root.id, target, value)];
    }
    default:
      return [];
  }
}

function bound(kind: BindingKind, name: string, target: object, value?: Expression): Binding {
  return {kind, name, target: target as Anything, value};
}

function headOf(dotted: string): string {
  return dotted.split('.')[0] ?? dotted;
}

/** Every import of the module's own level, also under `if` and `try`, in the order of the text. */
export function importsOf(body: readonly Statement[]): readonly Import[] {
  const found: Import[] = [];
  for (const {statement, when} of steps(body)) {
    if (statement.nodeType !== 'Import' && statement.nodeType !== 'ImportFrom') continue;
    const from = statement.nodeType === 'ImportFrom' ? statement : undefined;
    for (const alias of statement.names)
      found.push({
        module: from ? (from.module ?? '') : alias.name,
        level: from?.level ?? 0,
        name: from ? alias.name : undefined,
        as: alias.asname ?? (from ? alias.name : headOf(alias.name)),
        node: alias as unknown as Anything,
        statement,
        when,
      });
  }
  return found;
}
