import {originOf} from './environment.ts';
import {type Context, evaluate} from './evaluate.ts';
import {bindingsOf, blocksOf, rootOf} from './module.ts';
import {dottedName, type Expression, everyNode, type Kind, type Statement} from './nodes.ts';
import {binary, fits} from './operators.ts';
import {join, Scope, withItem} from './scope.ts';
import {truth, unknown, type Value} from './value.ts';

/** Everything the statements of a module leave behind, as far as the file alone tells. */
export interface Names {
  /** The value a name has when the module has run; `unknown` where it may be several things, undefined: never bound. */
  readonly final: (name: string) => Value | undefined;
  /** The value that an expression of the module's own level had when it ran. */
  readonly at: (node: Expression) => Value;
  /** Names may come from elsewhere: `from … import *`, `globals()`, `exec`. */
  readonly open: boolean;
}

type Written = (node: Expression) => string;
type Outcome = 'goes on' | 'ends';

/** Deeper nesting than Python itself allows. */
const deepest = 100;
/** Longer chains of elif are not followed branch by branch. */
const manyBranches = 100;

/** Runs a module over values: every branch where the test is unknown, one where it is known. Never throws. */
export function runModule(body: readonly Statement[], written: Written): Names {
  const flow = new Flow(written, hidden(body));
  const top = new Scope(undefined);
  flow.run(body, top, 0);
  return {
    final: (name) => (flow.tainted(name) && top.get(name) !== undefined ? unknown : top.get(name)),
    at: (node) => flow.values.get(node) ?? evaluate(node, flow.context(top)),
    open: flow.open,
  };
}

/** Names that functions may change (`global X`), and whether anything may (`globals()`, `exec`). */
function hidden(body: readonly Statement[]): {readonly names: ReadonlySet<string>; readonly all: boolean} {
  const names = new Set<string>();
  let all = false;
  for (const statement of body)
    for (const node of everyNode(statement)) {
      if (node.nodeType === 'Global') for (const name of (node as unknown as Kind<'Global'>).names) names.add(name);
      if (node.nodeType !== 'Call') continue;
      const called = dottedName((node as unknown as Kind<'Call'>).func) ?? '';
      all ||= /^(?:globals|locals|vars|exec|setattr|include|optional|django_heroku\.settings)$|\._convert_?$/.test(
        called,
      );
    }
  return {names, all};
}

class Flow {
  readonly values = new Map<Expression, Value>();
  open: boolean;
  readonly #contexts = new WeakMap<Scope, Omit<Context, 'value'>>();
  readonly #written: Written;
  readonly #hidden: ReturnType<typeof hidden>;

  constructor(written: Written, hiddenNames: ReturnType<typeof hidden>) {
    this.#written = written;
    this.#hidden = hiddenNames;
    this.open = hiddenNames.all;
  }

  tainted(name: string): boolean {
    return this.#hidden.all || this.#hidden.names.has(name);
  }

  context(scope: Scope): Omit<Context, 'value'> {
    const known = this.#contexts.get(scope);
    if (known !== undefined) return known;
    const context: Omit<Context, 'value'> = {
      look: (name) => (this.#hidden.names.has(name) ? unknown : (scope.get(name) ?? unknown)),
      origin: (name) => scope.origin(name),
      written: this.#written,
    };
    this.#contexts.set(scope, context);
    return context;
  }

  run(body: readonly Statement[], scope: Scope, depth: number): Outcome {
    for (const statement of body) if (this.#step(statement, scope, depth) === 'ends') return 'ends';
    return 'goes on';
  }

  #step(statement: Statement, scope: Scope, depth: number): Outcome {
    switch (statement.nodeType) {
      case 'If':
        return this.#if(statement, scope, depth);
      case 'Try':
      case 'TryStar':
        return this.#try(statement, scope, depth);
      case 'Raise':
        return 'ends';
      case 'With':
      case 'AsyncWith':
        this.#forget(statement, scope);
        return depth < deepest ? this.run(statement.body, scope, depth + 1) : 'goes on';
      case 'For':
      case 'AsyncFor':
      case 'While':
      case 'Match':
        this.#branches(statement, blocksOf(statement), scope, depth);
        return 'goes on';
      default:
        return this.#simple(statement, scope);
    }
  }

  #simple(statement: Statement, scope: Scope): Outcome {
    switch (statement.nodeType) {
      case 'Assign':
        for (const target of statement.targets) this.#assign(target, statement.value, scope);
        return 'goes on';
      case 'AnnAssign':
        if (statement.value !== undefined) this.#assign(statement.target, statement.value, scope);
        return 'goes on';
      case 'AugAssign':
        this.#augment(statement, scope);
        return 'goes on';
      case 'Import':
      case 'ImportFrom':
        this.#import(statement, scope);
        return 'goes on';
      case 'Expr':
        return this.#expression(statement.value, scope);
      default:
        this.#forget(statement, scope);
        return 'goes on';
    }
  }

  /** An expression's value here, remembered for whoever asks later. */
  #value(node: Expression, scope: Scope): Value {
    const value = evaluate(node, this.context(scope));
    this.values.set(node, value);
    return value;
  }

  #assign(target: Expression, node: Expression, scope: Scope): void {
    if ((target.nodeType === 'Tuple' || target.nodeType === 'List') && node.nodeType === target.nodeType) {
      const plain = [...target.elts, ...node.elts].every(({nodeType}) => nodeType !== 'Starred');
      if (plain && target.elts.length === node.elts.length)
        for (const [at, one] of target.elts.entries()) {
          const given = node.elts[at];
          if (given !== undefined) this.#assign(one, given, scope);
        }
      else this.#forgetTarget(target, scope);
      return;
    }
    const value = this.#value(node, scope);
    if (target.nodeType === 'Name') {
      scope.changed.set(target.id, value);
      const made = node.nodeType === 'Call' ? originOf(node.func, this.context(scope)) : undefined;
      scope.origins.set(target.id, made === undefined ? originOf(node, this.context(scope)) : `${made}()`);
    } else if (target.nodeType === 'Subscript') this.#item(target, value, node, scope);
    else this.#forgetTarget(target, scope);
  }

  /** `name['a']['b'] = value`: the dict of the name with that entry. */
  #item(target: Kind<'Subscript'>, value: Value, node: Expression, scope: Scope): void {
    const root = rootOf(target);
    if (root === undefined) return;
    const keys: {key: Value; keyNode: Expression}[] = [];
    let at: Expression = target;
    for (; at.nodeType === 'Subscript'; at = at.value) {
      if (keys.length > deepest) return;
      keys.unshift({key: this.#value(at.slice, scope), keyNode: at.slice});
    }
    const whole = scope.get(root.id) ?? unknown;
    scope.changed.set(root.id, at.nodeType === 'Name' ? fits(withItem(whole, keys, value, node)) : unknown);
  }

  #augment({target, op, value: node}: Kind<'AugAssign'>, scope: Scope): void {
    const value = this.#value(node, scope);
    if (target.nodeType !== 'Name') {
      this.#forgetTarget(target, scope);
      return;
    }
    const old = scope.get(target.id) ?? unknown;
    // A list takes any sequence: `LIST += ('a',)`.
    const added = old.kind === 'list' && value.kind === 'tuple' ? {...value, kind: 'list' as const} : value;
    scope.changed.set(target.id, fits(binary(op.nodeType, old, added)));
  }

  #expression(node: Expression, scope: Scope): Outcome {
    if (node.nodeType !== 'Call') return 'goes on';
    for (const one of [...node.args, ...node.keywords.map(({value}) => value)]) this.#value(one, scope);
    if (/^(?:sys\.exit|exit|quit|os\._exit)$/.test(originOf(node.func, this.context(scope)) ?? '')) return 'ends';
    for (const {name} of bindingsOf({nodeType: 'Expr', value: node, lineno: 0, col_offset: 0})) {
      const old = scope.get(name);
      if (old !== undefined) scope.changed.set(name, fits(this.#called(node, old, scope)));
    }
    return 'goes on';
  }

  /** What `LIST.append(item)` and the like leave in the list. */
  #called(node: Kind<'Call'>, old: Value, scope: Scope): Value {
    const {func, args} = node;
    if (func.nodeType !== 'Attribute' || func.value.nodeType !== 'Name' || old.kind !== 'list') return unknown;
    const [first, second] = args;
    if (func.attr === 'append' && first)
      return {...old, items: [...old.items, {value: this.#value(first, scope), node: first}]};
    if (func.attr === 'extend' && first) {
      const more = this.#value(first, scope);
      return binary('Add', old, more.kind === 'tuple' ? {...more, kind: 'list'} : more);
    }
    const at = first === undefined ? unknown : this.#value(first, scope);
    if (func.attr !== 'insert' || !second || at.kind !== 'integer' || !old.complete)
      return {kind: 'some', type: 'list'};
    const items = [...old.items];
    items.splice(at.value, 0, {value: this.#value(second, scope), node: second});
    return {...old, items};
  }

  #import(statement: Kind<'Import'> | Kind<'ImportFrom'>, scope: Scope): void {
    for (const {name, asname} of statement.names) {
      if (name === '*') {
        this.open = true;
        for (const known of scope.names()) scope.changed.set(known, unknown);
        continue;
      }
      const from =
        statement.nodeType === 'ImportFrom' ? `${'.'.repeat(statement.level ?? 0)}${statement.module ?? ''}.` : '';
      const as = asname ?? (from === '' ? (name.split('.')[0] ?? name) : name);
      scope.changed.set(as, unknown);
      scope.origins.set(as, asname === undefined && from === '' ? as : from + name);
    }
  }

  #if(statement: Kind<'If'>, scope: Scope, depth: number): Outcome {
    const blocks: (readonly Statement[])[] = [];
    let rest: readonly Statement[] = [statement];
    for (let [one] = rest; rest.length === 1 && one?.nodeType === 'If'; [one] = rest) {
      const known = truth(this.#value(one.test, scope));
      if (known !== false) blocks.push(one.body);
      rest = known === true ? [] : one.orelse;
      if (known === true) return this.#choose(statement, blocks, scope, depth);
    }
    return this.#choose(statement, [...blocks, rest], scope, depth);
  }

  /** Runs one block, or each in a layer of its own. */
  #choose(statement: Statement, blocks: readonly (readonly Statement[])[], scope: Scope, depth: number): Outcome {
    const [only] = blocks;
    if (blocks.length === 1 && only !== undefined && depth < deepest) return this.run(only, scope, depth + 1);
    return this.#branches(statement, blocks, scope, depth);
  }

  #branches(statement: Statement, blocks: readonly (readonly Statement[])[], scope: Scope, depth: number): Outcome {
    if (depth >= deepest || blocks.length > manyBranches) {
      for (const block of blocks) for (const one of block) this.#forget(one, scope);
      return 'goes on';
    }
    const layers: Scope[] = [];
    // A loop, or a match without a case that fits, may run none of its blocks.
    if (statement.nodeType !== 'If') layers.push(new Scope(scope));
    for (const block of blocks) {
      const layer = new Scope(scope);
      this.#forget(statement, layer);
      if (this.run(block, layer, depth + 1) === 'goes on') layers.push(layer);
    }
    if (layers.length === 0) return 'ends';
    join(layers, scope);
    return 'goes on';
  }

  #try(statement: Kind<'Try'> | Kind<'TryStar'>, scope: Scope, depth: number): Outcome {
    if (depth >= deepest) return 'goes on';
    const done = new Scope(scope);
    const layers: Scope[] = [];
    const outcome = this.run(statement.body, done, depth + 1);
    for (const handler of statement.handlers) {
      const layer = new Scope(scope);
      // The exception may have come before or after any of the names were bound.
      join([new Scope(scope), done], layer);
      if (handler.name !== undefined) layer.changed.set(handler.name, unknown);
      if (this.run(handler.body, layer, depth + 1) === 'goes on') layers.push(layer);
    }
    if (outcome === 'goes on' && this.run(statement.orelse, done, depth + 1) === 'goes on') layers.unshift(done);
    if (layers.length > 0) join(layers, scope);
    const last = this.run(statement.finalbody, scope, depth + 1);
    return layers.length === 0 ? 'ends' : last;
  }

  /** The names that a statement binds in ways nobody looks into. */
  #forget(statement: Statement, scope: Scope): void {
    for (const {name} of bindingsOf(statement)) {
      scope.changed.set(name, unknown);
      scope.origins.set(name, undefined);
    }
  }

  #forgetTarget(target: Expression, scope: Scope): void {
    for (const node of everyNode(target)) {
      if (node.nodeType === 'Name') scope.changed.set((node as unknown as Kind<'Name'>).id, unknown);
    }
  }
}
