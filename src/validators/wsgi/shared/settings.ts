import {steps} from '../../../syntax/python/module.ts';
import {type Expression, everyNode, type Kind, type Statement} from '../../../syntax/python/nodes.ts';
import type {Value} from '../../../syntax/python/value.ts';
import {constantOf} from '../../../syntax/python.ts';
import {originOf, type ServedModule} from '../module.ts';

/** One place where the module sets a variable of the environment, in the order of the text. */
export interface Setting {
  readonly name: string;
  /** The module path, where it is written as text; the one for when the variable is not set, where it is read again. */
  readonly value: string | undefined;
  readonly nameNode: Expression;
  readonly valueNode: Expression;
  /** Which of the module's statements it is part of. */
  readonly step: number;
}

/**
 * `os.environ.setdefault('NAME', 'value')`, `os.environ['NAME'] = 'value'` and `os.environ.update(…)` of the module's own
 * level. What stands below `if __name__ == '__main__'` is left out: a server imports the module and never runs it.
 */
export function settingsOf(module: ServedModule): readonly Setting[] {
  const found: Setting[] = [];
  const unused = new Set<Statement>();
  let step = 0;
  for (const {statement} of steps(module.file.body)) {
    step++;
    if (isMainGuard(statement)) for (const {statement: one} of steps(statement.body)) unused.add(one);
    if (unused.has(statement)) continue;
    if (statement.nodeType === 'Assign')
      for (const target of statement.targets)
        if (target.nodeType === 'Subscript' && isEnviron(target.value, module))
          found.push(setting(target.slice, statement.value, step, module));
    if (statement.nodeType !== 'Expr' || statement.value.nodeType !== 'Call') continue;
    const {func, args} = statement.value;
    const [name, value] = args;
    const isDefault = func.nodeType === 'Attribute' && func.attr === 'setdefault' && isEnviron(func.value, module);
    if (isDefault && name !== undefined && value !== undefined) found.push(setting(name, value, step, module));
    found.push(...updated(statement.value, step, module));
  }
  return found.filter(({name}) => name !== '');
}

/** `if __name__ == '__main__':` in either order. */
function isMainGuard(statement: Statement): statement is Kind<'If'> {
  if (statement.nodeType !== 'If' || statement.test.nodeType !== 'Compare') return false;
  const {left, ops, comparators} = statement.test;
  const sides = [left, ...comparators];
  const isName = (one: Expression) => one.nodeType === 'Name' && one.id === '__name__';
  const isMain = (one: Expression) => one.nodeType === 'Constant' && one.value === '__main__';
  return ops.length === 1 && ops[0]?.nodeType === 'Eq' && sides.some(isName) && sides.some(isMain);
}

/** The pairs of `os.environ.update({'NAME': 'value'}, NAME='value')`; a keyword's place is that of its value. */
function* updated({func, args, keywords}: Kind<'Call'>, step: number, module: ServedModule): Generator<Setting> {
  if (func.nodeType !== 'Attribute' || func.attr !== 'update' || !isEnviron(func.value, module)) return;
  const [first] = args;
  for (const [at, key] of first?.nodeType === 'Dict' ? first.keys.entries() : []) {
    const value = first?.nodeType === 'Dict' ? first.values[at] : undefined;
    if (key && value) yield setting(key, value, step, module);
  }
  for (const {arg, value} of keywords) if (arg) yield {...setting(value, value, step, module), name: arg};
}

function isEnviron(node: Expression, {origins}: ServedModule): boolean {
  return originOf(node, origins) === 'os.environ';
}

function textOf(value: Value): string | undefined {
  return value.kind === 'text' ? value.value : undefined;
}

function setting(nameNode: Expression, valueNode: Expression, step: number, {file}: ServedModule): Setting {
  const name = constantOf(file, nameNode);
  const value = constantOf(file, valueNode);
  return {
    name: name.kind === 'text' ? name.value : '',
    value: textOf(value) ?? (value.kind === 'environment' && value.default ? textOf(value.default) : undefined),
    nameNode,
    valueNode,
    step,
  };
}

/** The first call at the module's own level that starts Django (and so needs its settings), with its statement's number. */
export function djangoStart(module: ServedModule): {readonly call: Kind<'Call'>; readonly step: number} | undefined {
  let step = 0;
  for (const {statement} of steps(module.file.body)) {
    step++;
    if (/^(?:FunctionDef|AsyncFunctionDef|ClassDef|If|Try|For|While|With)$/.test(statement.nodeType)) continue;
    for (const node of everyNode(statement)) {
      if (node.nodeType === 'Lambda') break;
      if (node.nodeType !== 'Call') continue;
      const call = node as unknown as Kind<'Call'>;
      const origin = originOf(call.func, module.origins) ?? '';
      if (/^django\.(?:core\.(?:wsgi|asgi)\.get_(?:wsgi|asgi)_application|setup)$/.test(origin)) return {call, step};
    }
  }
  return undefined;
}
